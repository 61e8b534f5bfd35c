/** How far a matrix can stretch a vector once, and how far it does so again and again. */
import { dot, matmul, scaled, transpose } from '../linear.ts'
import type { Matrix, Vector } from '../linear.ts'
import { matrixOf, gaussianFrom, uniformFrom } from '../random.ts'
import { at } from '../entries.ts'
import { applied, normOf, stretched } from '../vectors.ts'

/** The largest singular value, by power iteration on AᵀA. */
export function spectralNorm(a: Matrix): number {
  const square = matmul(transpose(a), a)
  let direction: Vector = a.map((_, j) => 1 + j / 7)
  for (let round = 0; round < 500; round += 1) {
    const next = applied(square, direction)
    const size = normOf(next)
    if (size === 0) return 0
    direction = next.map(value => value / size)
  }
  return normOf(applied(a, direction))
}

/** The largest modulus of an eigenvalue, by Gelfand's formula ρ(A) = lim ‖Aᵏ‖^(1/k) with k = 2⁴⁰. */
export function spectralRadius(a: Matrix): number {
  let power = a
  let log = 0 // ln of the factors that were divided out, per unit of k
  for (let squaring = 0; squaring <= 40; squaring += 1) {
    const size = normOf(power.flat())
    if (size === 0) return 0
    log += Math.log(size) / 2 ** squaring
    const unit = scaled(power, 1 / size)
    power = matmul(unit, unit)
  }
  return Math.exp(log)
}

/** A seeded matrix with the spectral radius asked for; entries start normal. */
export function matrixOfRadius(size: number, radius: number, seed: number): Matrix {
  const drawn = matrixOf(size, size, gaussianFrom(uniformFrom(seed)))
  const factor = radius / spectralRadius(drawn)
  return scaled(drawn, factor)
}

/** A seeded orthogonal matrix, by Gram and Schmidt: every singular value is 1. */
export function orthogonal(size: number, seed: number): Matrix {
  const draw = gaussianFrom(uniformFrom(seed))
  const rows: Vector[] = []
  while (rows.length < size) {
    let row: Vector = Array.from({ length: size }, draw)
    for (const earlier of [...rows, ...rows]) {
      const share = dot(row, earlier)
      row = row.map((value, j) => value - share * at(earlier, j))
    }
    const length = normOf(row)
    rows.push(stretched(row, 1 / length))
  }
  return rows
}
