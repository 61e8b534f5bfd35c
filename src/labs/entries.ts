/** The entries of vectors and matrices: read, summed, compared. */
import type { Matrix, Vector } from './linear.ts'

/** An entry; beyond the end NaN, so that a wrong shape shows in the result. */
export function at(vector: Vector, index: number): number {
  return vector[index] ?? Number.NaN
}

/** A row; beyond the end an empty one. */
export function rowAt(matrix: Matrix, index: number): Vector {
  return matrix[index] ?? []
}

export function total(values: Vector): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** The largest difference, relative to the reference's largest entry; infinite for another length. */
export function relativeError(ours: Vector, reference: Vector): number {
  if (ours.length !== reference.length) return Infinity
  const largest = Math.max(...reference.map(Math.abs), Number.MIN_VALUE)
  return Math.max(...ours.map((value, i) => Math.abs(value - at(reference, i)))) / largest
}
