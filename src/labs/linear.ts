/** The linear algebra that labs need: plain arrays of doubles, written to be read. */

export type Vector = readonly number[]
export type Matrix = readonly Vector[] // rows

export function dot(a: Vector, b: Vector): number {
  let sum = 0
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? NaN) * (b[i] ?? NaN)
  return sum
}

export function transpose(a: Matrix): Matrix {
  return (a[0] ?? []).map((_, j) => a.map(row => row[j] ?? NaN))
}

/** (m, k) times (k, n) is (m, n). */
export function matmul(a: Matrix, b: Matrix): Matrix {
  const columns = transpose(b)
  return a.map(row => columns.map(column => dot(row, column)))
}

export function scaled(a: Matrix, by: number): Matrix {
  return a.map(row => row.map(x => x * by))
}

export function added(a: Matrix, b: Matrix): Matrix {
  return a.map((row, i) => row.map((x, j) => x + (b[i]?.[j] ?? NaN)))
}

/** The largest score is subtracted first, so that no exponential overflows. A row of minus infinities gives NaN. */
export function softmax(scores: Vector): Vector {
  const largest = Math.max(...scores)
  const powers = scores.map(score => Math.exp(score - largest))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map(power => power / sum)
}

/** The largest difference between two entries in the same place. */
export function distance(a: Matrix, b: Matrix): number {
  return Math.max(...a.flatMap((row, i) => row.map((x, j) => Math.abs(x - (b[i]?.[j] ?? NaN)))))
}
