import type { Draw } from '../random.ts'

/**
 * The mean of the largest of `count` standard normal draws: by how many standard errors the best of equals
 * is lucky.
 */
export function meanOfLargest(count: number, trials: number, gaussian: Draw): number {
  let sum = 0
  for (let trial = 0; trial < trials; trial += 1) {
    let largest = -Infinity
    for (let i = 0; i < count; i += 1) largest = Math.max(largest, gaussian())
    sum += largest
  }
  return sum / trials
}

/** √(p (1 − p) / n): the standard error of a share of n questions. */
export function standardError(share: number, questions: number): number {
  return Math.sqrt((share * (1 - share)) / questions)
}
