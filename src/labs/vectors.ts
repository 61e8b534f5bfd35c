/** What several labs do with vectors beyond `linear.ts`. */
import { dot } from './linear.ts'
import type { Matrix, Vector } from './linear.ts'

export const entryOf = (of: Vector, index: number): number => of[index] ?? NaN

export const summed = (a: Vector): number => a.reduce((sum, x) => sum + x, 0)
export const averageOf = (a: Vector): number => summed(a) / a.length
export const plus = (a: Vector, b: Vector): Vector => a.map((x, i) => x + entryOf(b, i))
export const minus = (a: Vector, b: Vector): Vector => a.map((x, i) => x - entryOf(b, i))
/** Entry by entry. */
export const times = (a: Vector, b: Vector): Vector => a.map((x, i) => x * entryOf(b, i))
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
  return a.reduce((best, x, i) => (x > entryOf(a, best) ? i : best), 0)
}
