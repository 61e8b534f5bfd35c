import type { QuestionSource } from '#bank/read'
import { all, create } from 'mathjs'
import type { Complaint } from './check-references.ts'
import { HARDWARE, unknownFigure } from './hardware-names.ts'
import { figuresOfCase } from './case-figures.ts'
import { STATISTICS } from './statistics.ts'

const math = create(all ?? {}, { number: 'number' })

const COMPARES = new Set(['smaller', 'smallerEq', 'larger', 'largerEq'])

/**
 * The promises of a design must hold by its own numbers: a latency on the cards that the case names, a sample that
 * shows the difference that it is meant to show.
 */
export function checkHolds({ value: question }: QuestionSource): readonly Complaint[] {
  const names = figuresOfCase(question)
  return question.holds.flatMap(({ is, so }, i) => {
    const trouble = troubleWith(is, names)
    return trouble ? [{ path: ['holds', i], message: `${trouble}. It is to show: ${so}` }] : []
  })
}

/** The trouble with a comparison, with both of its sides; undefined where it holds. */
function troubleWith(is: string, names: Readonly<Record<string, number>>): string | undefined {
  const unknown = unknownFigure(is)
  if (unknown) return `${is}: ${unknown}`
  const scope = { ...HARDWARE, ...STATISTICS, ...names }
  try {
    const tree = math.parse(is)
    if (!(tree instanceof math.OperatorNode) || !COMPARES.has(tree.fn) || tree.args.length !== 2)
      return `${is} is no comparison: write one of <, <=, >, >= between two expressions`
    if (tree.compile().evaluate(scope) === true) return undefined
    const [left, right] = tree.args.map(side =>
      Number(Number(side?.compile().evaluate(scope)).toPrecision(4)),
    )
    return `${is} is false: ${left} against ${right}`
  } catch (error) {
    return `${is}: ${error instanceof Error ? error.message : String(error)}`
  }
}
