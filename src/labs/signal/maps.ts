/** The matrix of a layer, W [n, m]: drawn entry by entry, or never written down. */
import { dotFrom } from '../floats.ts'
import type { Draw } from '../random.ts'
import type { Reals } from './activations.ts'

export interface LinearMap {
  /** W h. [m] → [n] */
  times(h: Reals): Reals
  /** Wᵀ g. [n] → [m] */
  transposed(g: Reals): Reals
}

/** Entries row by row. */
export function matrixMap(W: Reals, columns: number): LinearMap {
  const rows = W.length / columns
  return {
    times(h) {
      const out = new Float64Array(rows)
      for (let i = 0; i < rows; i += 1) {
        let sum = 0
        for (let j = 0; j < columns; j += 1) sum += (W[i * columns + j] ?? NaN) * (h[j] ?? NaN)
        out[i] = sum
      }
      return out
    },
    transposed(g) {
      const out = new Float64Array(columns)
      for (let i = 0; i < rows; i += 1) {
        const factor = g[i] ?? NaN
        for (let j = 0; j < columns; j += 1) out[j] = (out[j] ?? NaN) + factor * (W[i * columns + j] ?? NaN)
      }
      return out
    },
  }
}

/**
 * A normal W of the deviation σ that one h passes through, and one g back. W h is normal with the deviation σ|h|.
 * Given W h = f, Wᵀ g along h is (f·g)/|h|², and beside it normal with the deviation σ|g|. So W need not be
 * drawn, and a layer may be thousands wide.
 */
export function unseenMap(deviation: number, rows: number, normal: Draw): LinearMap {
  let h: Reals = new Float64Array(0)
  let f: Reals = new Float64Array(0)
  return {
    times(input) {
      const size = deviation * sizeOf(input)
      h = input
      f = new Float64Array(rows).map(() => size * normal())
      return f
    },
    transposed(g) {
      const size = deviation * sizeOf(g)
      const beside = h.map(() => size * normal())
      const square = dotFrom(h, 0, h)
      if (square === 0) return beside
      const along = (dotFrom(f, 0, g) - dotFrom(beside, 0, h)) / square
      return beside.map((value, j) => value + along * (h[j] ?? NaN))
    },
  }
}

export function sizeOf(x: Reals): number {
  return Math.sqrt(dotFrom(x, 0, x))
}
