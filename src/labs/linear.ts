/** Small dense linear algebra on plain arrays of doubles. A matrix is its rows. */
export type Vector = readonly number[]
export type Matrix = readonly Vector[]

/** A number of a vector; beyond its end NaN, so that a wrong shape shows in the result. */
export function at(vector: Vector, index: number): number {
  return vector[index] ?? Number.NaN
}

/** A row of a matrix; beyond its end an empty one. */
export function rowOf(matrix: Matrix, index: number): Vector {
  return matrix[index] ?? []
}

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError(`dot: ${a.length} against ${b.length}`)
  return a.reduce((sum, value, i) => sum + value * at(b, i), 0)
}

/** [n, k] × [k, m] → [n, m]. */
export function matmul(a: Matrix, b: Matrix): Matrix {
  const columns = transpose(b)
  return a.map(row => columns.map(column => dot(row, column)))
}

export function transpose(a: Matrix): Matrix {
  return rowOf(a, 0).map((_, j) => a.map(row => at(row, j)))
}

/** The maximum is subtracted first, so that no exponential overflows. */
export function softmax(row: Vector): Vector {
  const max = Math.max(...row)
  const exponentials = row.map(score => Math.exp(score - max))
  const sum = exponentials.reduce((total, value) => total + value, 0)
  return exponentials.map(value => value / sum)
}

/** a + factor · b, entry by entry. */
export function plus(a: Matrix, b: Matrix, factor = 1): Matrix {
  return a.map((row, i) => row.map((value, j) => value + factor * at(rowOf(b, i), j)))
}

/** The largest absolute difference of two matrices of one shape. */
export function farthest(a: Matrix, b: Matrix): number {
  return Math.max(...plus(a, b, -1).flat().map(Math.abs))
}
