import { all, create, isBigNumber } from 'mathjs'
import type { BigNumber, MathNode } from 'mathjs'
import { HARDWARE, unknownFigure } from './hardware-names.ts'
import { SERVING } from './serving-functions.ts'
import { STATISTICS } from './statistics.ts'

export const math = create(all ?? {}, { number: 'BigNumber', precision: 64 })

/** CaseFigures by name. */
export type CaseFigures = Readonly<Record<string, number | BigNumber>>

/** Plain functions work on plain numbers, and the big numbers of an expression take no more than 15 digits of theirs. */
const FUNCTIONS = Object.fromEntries(
  Object.entries({ ...STATISTICS, ...SERVING }).map(([name, plain]) => [name, onBigNumbers(name, plain)]),
)
/** Names that no figure of a case may have, since expressions already use them. */
export const TAKEN: ReadonlySet<string> = new Set([
  ...Object.keys(HARDWARE),
  ...Object.keys(FUNCTIONS),
  'e',
  'pi',
  'i',
])

/** The value of an expression over rows of hardware, functions and the names of a case. Throws if it has none. */
export function valueOf(expression: string, figures: CaseFigures): BigNumber {
  return valueOfTree(parsed(expression), figures)
}

/** An expression as its parts. Throws where a name is no row or no figure of one. */
export function parsed(expression: string): MathNode {
  const unknown = unknownFigure(expression, name => Object.hasOwn(FUNCTIONS, name))
  if (unknown) throw new Error(unknown)
  return math.parse(expression)
}

export function valueOfTree(tree: MathNode, figures: CaseFigures): BigNumber {
  const value = math.bignumber(String(tree.compile().evaluate({ ...HARDWARE, ...FUNCTIONS, ...figures })))
  if (!value.isFinite()) throw new Error(`it gives ${value.toString()}, which is no figure`)
  return value
}

function onBigNumbers(name: string, plain: unknown): (...given: readonly unknown[]) => unknown {
  return (...given) => {
    const numbers = given.map(one => (isBigNumber(one) ? one.toNumber() : one))
    const value = called(name, plain, numbers)
    return typeof value === 'number' ? math.bignumber(value.toPrecision(15)) : value
  }
}

/** An argument of the wrong kind shows only in what comes out, since an expression has no types. */
function called(name: string, plain: unknown, given: readonly unknown[]): unknown {
  const wrong = `${name}(${given.map(one => (typeof one === 'object' ? '…' : String(one))).join(', ')}) gives no figure: look up what it takes in docs/writing-questions.md`
  if (typeof plain !== 'function') throw new Error(wrong)
  let value: unknown
  try {
    value = plain(...given)
  } catch (error) {
    throw error instanceof TypeError ? new Error(wrong) : error
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(wrong)
  return value
}
