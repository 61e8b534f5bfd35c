/**
 * Answers that differ in one thing, their length. People want some detail and tire of more; nearly all that the
 * reference writes is shorter than they would like best.
 */
import { softmax } from '../linear.ts'
import type { Matrix, Vector } from '../linear.ts'
import { total } from '../entries.ts'
import { times } from '../vectors.ts'
import { sigmoid } from './bradley-terry.ts'

/** In sentences. */
export const ANSWER_LENGTHS: Vector = Array.from({ length: 40 }, (_, i) => i + 1)

const BEST_LENGTH = 18
/** What people think of an answer. */
export const PEOPLE_LIKE: Vector = ANSWER_LENGTHS.map(length => -(((length - BEST_LENGTH) / 8) ** 2))

/** A judge that agrees with people but for a liking of length. */
export const JUDGE_LIKES: Vector = ANSWER_LENGTHS.map((length, i) => (PEOPLE_LIKE[i] ?? NaN) + 0.3 * length)

/** The supervised model: about ten sentences, with a deviation of four. */
export function referenceAround(mean: number): Vector {
  return softmax(ANSWER_LENGTHS.map(length => -((length - mean) ** 2) / (2 * 4 ** 2)))
}
export const WRITTEN = referenceAround(10)

/**
 * What the reward model and the policy see of an answer, (40, 3): its length, and by how much it is longer than 20
 * and than 30. Weighted sums of these are lines that may bend there.
 */
export const FEATURES: Matrix = ANSWER_LENGTHS.map(length =>
  [0, 20, 30].map(knot => Math.max(0, length - knot) / 10),
)

/** The share of people, or of whoever scores by `r`, who choose an answer of `p` over one of `q`. */
export function winRate(p: Vector, q: Vector, r: Vector): number {
  return total(p.map((x, i) => x * total(q.map((y, j) => y * sigmoid((r[i] ?? NaN) - (r[j] ?? NaN))))))
}

export function meanOf(p: Vector, values: Vector): number {
  return total(times(p, values))
}
