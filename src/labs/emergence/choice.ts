/** A question with several options: the grade asks which is most probable, the Brier score how probable each is. */
import { total } from '../entries.ts'
import { softmax } from '../linear.ts'
import type { Vector } from '../linear.ts'
import { placeOfLargest } from '../vectors.ts'

/** 1 if the right option, the first, is the most probable. */
export function gradeOf(p: Vector): number {
  return placeOfLargest(p) === 0 ? 1 : 0
}

/** Σ (p_k − y_k)²: 0 at best, 2 at worst. */
export function brierOf(p: Vector): number {
  return total(p.map((each, k) => (each - (k === 0 ? 1 : 0)) ** 2))
}

/** The options of a question as a model with this lead for the right one sees them. */
export function optionsWith(lead: number, others: Vector): Vector {
  return softmax([lead, ...others])
}
