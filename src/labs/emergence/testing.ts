/** The resolution of a test with so many items, when the success rate is small. */
import type { Draw } from '../random.ts'

/** The number of successes in so many independent tries. */
export function successes(rate: number, tries: number, draw: Draw): number {
  let count = 0
  for (let i = 0; i < tries; i += 1) if (draw() < rate) count += 1
  return count
}

/** The share of tests without a single success. */
export function shareOfZeros(
  rate: number,
  { items, tests, draw }: { readonly items: number; readonly tests: number; readonly draw: Draw },
): number {
  let zeros = 0
  for (let test = 0; test < tests; test += 1) if (successes(rate, items, draw) === 0) zeros += 1
  return zeros / tests
}

/** (1 − rate)^(items · tries): the chance to see no success at all. */
export function chanceOfZero(rate: number, items: number, tries = 1): number {
  return (1 - rate) ** (items * tries)
}

/** PassUntil: the number of tries up to the first success, with an upper limit. */
export function triesUntilPass(rate: number, most: number, draw: Draw): number {
  for (let tries = 1; tries <= most; tries += 1) if (draw() < rate) return tries
  return most
}
