/** P(w₁ … w_T) = Π P(w_t | w_<t): joint distributions small enough to be written down whole. */
import type { Draw } from '../random.ts'

/** The probability of every sequence of `length` symbols of an alphabet of `symbols`. */
export interface Joint {
  readonly all: readonly (readonly number[])[]
  readonly of: (sequence: readonly number[]) => number
}

/** Drawn, so that no symbol is independent of another. */
export function drawnJoint(symbols: number, length: number, draw: Draw): Joint {
  const weights = Array.from({ length: symbols ** length }, () => draw() ** 2)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const placeOf = (sequence: readonly number[]) => sequence.reduce((place, x) => place * symbols + x, 0)
  return { all: sequencesOf(symbols, length), of: sequence => (weights[placeOf(sequence)] ?? NaN) / total }
}

export function sequencesOf(symbols: number, length: number): readonly (readonly number[])[] {
  if (length === 0) return [[]]
  return sequencesOf(symbols, length - 1).flatMap(rest =>
    Array.from({ length: symbols }, (_, symbol) => [...rest, symbol]),
  )
}

/** The sum over all sequences that have these symbols at these positions. */
function marginal(joint: Joint, known: ReadonlyMap<number, number>): number {
  const fixed = [...known]
  return joint.all
    .filter(sequence => fixed.every(([position, symbol]) => sequence[position] === symbol))
    .reduce((sum, sequence) => sum + joint.of(sequence), 0)
}

/** The factors P(w at this position | what came before it in `order`), whose product is P(w). */
export function factorsOf(
  joint: Joint,
  sequence: readonly number[],
  order: readonly number[],
): readonly number[] {
  const known = new Map<number, number>()
  let before = 1
  return order.map(position => {
    known.set(position, sequence[position] ?? NaN)
    const mass = marginal(joint, known)
    const factor = mass / before
    before = mass
    return factor
  })
}

/** V^(n−1) histories, each with a distribution over V words whose last entry follows from the others. */
export function freeParameters(vocabulary: number, order: number): number {
  return vocabulary ** (order - 1) * (vocabulary - 1)
}
