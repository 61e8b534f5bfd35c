import { at } from './linear.ts'
import type { Vector } from './linear.ts'

/** The largest difference, relative to the reference's largest entry; infinite for another length. */
export function relativeError(ours: Vector, reference: Vector): number {
  if (ours.length !== reference.length) return Infinity
  const largest = Math.max(...reference.map(Math.abs), Number.MIN_VALUE)
  return Math.max(...ours.map((value, i) => Math.abs(value - at(reference, i)))) / largest
}

/** An ordering as a number, for a claim. */
export function holds(condition: boolean): number {
  return condition ? 1 : 0
}

export function total(values: Vector): number {
  return values.reduce((sum, value) => sum + value, 0)
}
