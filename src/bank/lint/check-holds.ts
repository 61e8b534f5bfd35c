import type { QuestionSource } from '#bank/read'
import type { BigNumber, MathNode } from 'mathjs'
import type { Complaint } from './check-references.ts'
import { figuresOfCase } from './case-figures.ts'
import { math, parsed, valueOf, valueOfTree } from './evaluate-expression.ts'
import type { CaseFigures } from './evaluate-expression.ts'

type Compare = (left: BigNumber, right: BigNumber) => boolean
interface Comparison {
  readonly sides: readonly [MathNode, MathNode]
  readonly sign: string
  readonly isTrue: Compare
}

const COMPARES: ReadonlyMap<string, Compare> = new Map<string, Compare>([
  ['<', (left, right) => left.lt(right)],
  ['<=', (left, right) => left.lte(right)],
  ['>', (left, right) => left.gt(right)],
  ['>=', (left, right) => left.gte(right)],
])
const WITHIN = /^(.+?)\s+within\s+(.+?)\s*%\s*of\s+(.+)$/s

/**
 * The promises of a design must hold by its own numbers: a latency on the cards that the case names, a sample that
 * shows the difference that it is meant to show.
 */
export function checkHolds({ value: question }: QuestionSource): readonly Complaint[] {
  const figures = figuresOfCase(question)
  return question.holds.flatMap(({ is, so, unit = '' }, i) => {
    const trouble = troubleWith(is, figures, unit)
    return trouble ? [{ path: ['holds', i], message: `${trouble}. It is to show: ${so}` }] : []
  })
}

/** The trouble with a comparison, with both of its sides; undefined where it holds. */
function troubleWith(is: string, figures: CaseFigures, unit: string): string | undefined {
  try {
    const { sides, sign, isTrue } = comparisonIn(is, figures)
    const [left, right] = [valueOfTree(sides[0], figures), valueOfTree(sides[1], figures)]
    if (isTrue(left, right)) return undefined
    const [first, second] = digitsApart(left, right)
    const said = (tree: MathNode, shown: string) =>
      `${'name' in tree ? `${String(tree.name)} ` : ''}${shown}${unit && ` ${unit}`}`
    return `${is} is false: ${said(sides[0], first)} ${sign} ${said(sides[1], second)}`
  } catch (error) {
    return `${is}: ${error instanceof Error ? error.message : String(error)}`
  }
}

function comparisonIn(is: string, figures: CaseFigures): Comparison {
  const [, left, percent, right] = WITHIN.exec(is) ?? []
  if (left !== undefined && percent !== undefined && right !== undefined) {
    const room = valueOf(percent, figures).div(100)
    return {
      sides: [parsed(left), parsed(right)],
      sign: `within ${percent} % of`,
      isTrue: (one, other) => one.minus(other).abs().lte(other.abs().times(room)),
    }
  }
  const tree = parsed(is)
  if (tree instanceof math.OperatorNode) {
    const [first, second] = tree.args
    const isTrue = COMPARES.get(tree.op)
    if (isTrue && first && second) return { sides: [first, second], sign: tree.op, isTrue }
  }
  throw new Error('is no comparison: write one of <, <=, >, >= or "within 5 % of" between two expressions')
}

/** Two values by as few digits, but three, as tell them apart. */
function digitsApart(left: BigNumber, right: BigNumber): readonly [string, string] {
  const shown = (digits: number) =>
    [left, right].map(value => String(Number(value.toPrecision(digits)))) as [string, string] // Of two, two.
  const enough = [3, 4, 6, 9].find(digits => new Set(shown(digits)).size === 2) ?? 15
  return shown(enough)
}
