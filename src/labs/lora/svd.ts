/** Singular values and vectors by one-sided Jacobi rotations (Hestenes, 1958). */
import { at, rowAt } from '../entries.ts'
import { dot, matmul, transpose } from '../linear.ts'
import type { Matrix, Vector } from '../linear.ts'

interface Svd {
  readonly u: Matrix // [d, n], orthonormal columns
  readonly singular: Vector // [n], falling
  readonly v: Matrix // [k, n], orthonormal columns
}

/** M = U·diag(σ)·Vᵀ. M [d, k] → n = min(d, k) singular values */
export function svd(matrix: Matrix): Svd {
  if (matrix.length < rowAt(matrix, 0).length) {
    const { u, singular, v } = svd(transpose(matrix))
    return { u: v, singular, v: u }
  }
  // The columns of M and of V, turned in pairs until all columns of M are orthogonal.
  const columns = transpose(matrix).map(column => [...column])
  const basis = columns.map((_, i) => columns.map((__, j) => (i === j ? 1 : 0)))
  for (let sweep = 0, largest = 1; sweep < 60 && largest > 1e-15; sweep += 1) {
    largest = 0
    for (let p = 0; p < columns.length; p += 1)
      for (let q = p + 1; q < columns.length; q += 1) {
        const [x, y] = [rowAt(columns, p), rowAt(columns, q)]
        const [a, b, c] = [dot(x, x), dot(y, y), dot(x, y)]
        const cosine = Math.abs(c) / Math.sqrt(a * b || 1)
        if (cosine <= 1e-15) continue
        largest = Math.max(largest, cosine)
        const angle = Math.atan2(2 * c, a - b) / 2
        turn(columns, [p, q], angle)
        turn(basis, [p, q], angle)
      }
  }
  const lengths = columns.map(column => Math.sqrt(dot(column, column)))
  const order = lengths.map((_, i) => i).toSorted((i, j) => at(lengths, j) - at(lengths, i))
  const singular = order.map(i => at(lengths, i))
  return {
    u: transpose(order.map(i => rowAt(columns, i).map(value => value / (at(lengths, i) || 1)))),
    singular,
    v: transpose(order.map(i => rowAt(basis, i))),
  }
}

function turn(vectors: number[][], [p, q]: readonly [number, number], angle: number): void {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [x, y] = [rowAt(vectors, p), rowAt(vectors, q)]
  vectors[p] = x.map((value, i) => cos * value + sin * at(y, i))
  vectors[q] = y.map((value, i) => cos * value - sin * at(x, i))
}

/** The nearest matrix of a rank (Eckart and Young, 1936), as two thin factors. [d, r] and [r, k] */
export function nearest(matrix: Matrix, rank: number): { readonly left: Matrix; readonly right: Matrix } {
  const { u, singular, v } = svd(matrix)
  const left = u.map(row => row.slice(0, rank).map((value, i) => value * at(singular, i)))
  return { left, right: transpose(v.map(row => row.slice(0, rank))) }
}

/** √(Σ σᵢ²) beyond the rank: how far the nearest matrix of that rank is, in Frobenius' norm. */
export function errorAt(singular: Vector, rank: number): number {
  return Math.sqrt(singular.slice(rank).reduce((sum, value) => sum + value ** 2, 0))
}

export function frobenius(matrix: Matrix): number {
  return Math.sqrt(matrix.flat().reduce((sum, value) => sum + value ** 2, 0))
}

/** U·diag(σ)·Vᵀ. */
export function composed({ u, singular, v }: Svd): Matrix {
  return matmul(
    u.map(row => row.map((value, i) => value * at(singular, i))),
    transpose(v),
  )
}
