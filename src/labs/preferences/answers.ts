/**
 * Answers that differ in one thing, their length. People want some detail and tire of more; nearly all
 * answers of the reference are shorter than they would like best.
 */
import { softmax } from '../linear.ts'
import type { Matrix, Vector } from '../linear.ts'
import { total } from '../entries.ts'
import { times } from '../vectors.ts'
import { sigmoid } from './bradley-terry.ts'

/** Lengths in sentences. */
export const ANSWER_LENGTHS: Vector = Array.from({ length: 40 }, (_, i) => i + 1)

const BEST_LENGTH = 18
/** People's true reward for an answer of each length: at most 0, at the length they like best. */
export const PEOPLE_LIKE: Vector = ANSWER_LENGTHS.map(length => -(((length - BEST_LENGTH) / 8) ** 2))

/** The reward of a judge that agrees with people, except that it likes length. */
export const JUDGE_LIKES: Vector = ANSWER_LENGTHS.map((length, i) => (PEOPLE_LIKE[i] ?? NaN) + 0.3 * length)

/** The supervised model: about ten sentences, with a deviation of four. */
export function referenceAround(mean: number): Vector {
  return softmax(ANSWER_LENGTHS.map(length => -((length - mean) ** 2) / (2 * 4 ** 2)))
}
export const WRITTEN = referenceAround(10)

/**
 * Features of an answer that the reward model and the policy see, (40, 3): its length, and its excess over
 * 20 and over 30, in tens of sentences. Weighted sums of these are lines that may bend there.
 */
export const FEATURES: Matrix = ANSWER_LENGTHS.map(length =>
  [0, 20, 30].map(knot => Math.max(0, length - knot) / 10),
)

/** The share of people, or of raters who score by `r`, who prefer an answer of `p` to one of `q`. */
export function winRate(p: Vector, q: Vector, r: Vector): number {
  return total(p.map((x, i) => x * total(q.map((y, j) => y * sigmoid((r[i] ?? NaN) - (r[j] ?? NaN))))))
}

export function meanOf(p: Vector, values: Vector): number {
  return total(times(p, values))
}
