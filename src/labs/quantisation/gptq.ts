/**
 * GPTQ (Frantar et al., 2022): the columns of W are rounded one after another, and those not yet rounded make
 * up for the error, by the inverse of H = 2XᵀX + λI. Without blocks or Cholesky, which only make it fast and
 * stable.
 */
import { matmul, transpose } from '../linear.ts'
import type { Matrix } from '../linear.ts'
import { averageOf } from '../vectors.ts'
import type { SeededLayer } from './outliers.ts'
import { codeOf, scaleFor } from './rounding.ts'

/** The rounded weights, with one scale for each output channel. */
export function gptq({ X, W }: SeededLayer, bits: number): Matrix {
  const H = matmul(transpose(X), X).map(row => row.map(value => 2 * value))
  const damping = 0.01 * averageOf(H.map((row, i) => row[i] ?? NaN))
  const damped = H.map((row, i) => row.map((value, j) => (i === j ? value + damping : value)))
  let inverse: number[][] = inverted(damped).map(row => [...row])
  const scales = W.map(row => scaleFor(row, bits))
  const left = W.map(row => [...row])
  const rounded = W.map(row => row.map(() => 0))
  for (let q = 0; q < damped.length; q += 1) {
    const column = inverse.map(row => row[q] ?? NaN)
    const pivot = column[q] ?? NaN
    left.forEach((row, i) => {
      const scale = scales[i] ?? NaN
      const value = codeOf(row[q] ?? NaN, scale, bits) * scale
      const error = ((row[q] ?? NaN) - value) / pivot
      const target = rounded[i]
      if (target !== undefined) target[q] = value
      for (let j = q; j < row.length; j += 1) row[j] = (row[j] ?? NaN) - error * (column[j] ?? NaN)
    })
    // H⁻¹ without the column that is fixed now: one step of Gaussian elimination.
    inverse = inverse.map((row, i) =>
      row.map((value, j) => value - ((column[i] ?? NaN) * (column[j] ?? NaN)) / pivot),
    )
  }
  return rounded
}

/** Gauss and Jordan; H is positive definite, so no pivoting. */
function inverted(a: Matrix): Matrix {
  const size = a.length
  const rows = a.map((row, i) => [...row, ...a.map((_, j) => (i === j ? 1 : 0))])
  for (let p = 0; p < size; p += 1) {
    const pivotRow = rows[p] ?? []
    const pivot = pivotRow[p] ?? NaN
    for (let j = 0; j < 2 * size; j += 1) pivotRow[j] = (pivotRow[j] ?? NaN) / pivot
    rows.forEach((row, i) => {
      const factor = row[p] ?? NaN
      if (i === p || factor === 0) return
      for (let j = 0; j < 2 * size; j += 1) row[j] = (row[j] ?? NaN) - factor * (pivotRow[j] ?? NaN)
    })
  }
  return rows.map(row => row.slice(size))
}
