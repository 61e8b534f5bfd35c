/** Vector operations that several labs share, beyond `linear.ts`. */
import { at, total } from './entries.ts'
import { dot } from './linear.ts'
import type { Matrix, Vector } from './linear.ts'

export const averageOf = (a: Vector): number => total(a) / a.length
export const plus = (a: Vector, b: Vector): Vector => a.map((x, i) => x + at(b, i))
export const minus = (a: Vector, b: Vector): Vector => a.map((x, i) => x - at(b, i))
/** The product entry by entry. */
export const times = (a: Vector, b: Vector): Vector => a.map((x, i) => x * at(b, i))
export const stretched = (a: Vector, by: number): Vector => a.map(x => x * by)
export const filled = (length: number, value: number): Vector => Array.from({ length }, () => value)

export function normOf(a: Vector): number {
  return Math.sqrt(dot(a, a))
}

/** A matrix times a column. */
export function applied(a: Matrix, x: Vector): Vector {
  return a.map(row => dot(row, x))
}

/** The place of the largest entry, the first of several. */
export function placeOfLargest(a: Vector): number {
  return a.reduce((best, x, i) => (x > at(a, best) ? i : best), 0)
}
