/** Symmetric uniform quantisation: q = round(x / s), clipped to ±(2^(b−1) − 1), and x̂ = s q. */
import type { Matrix, Vector } from '../linear.ts'

/** Which values share a scale: all, those of a row (an output channel), or runs of so many within a row. */
export type Sharing = 'tensor' | 'channel' | { readonly group: number }

interface Quantised {
  readonly codes: Matrix // whole numbers, −limit to limit
  readonly scales: Matrix // for each row one scale a group; the same in all places for a tensor
  readonly restored: Matrix
}

export const limitOf = (bits: number): number => 2 ** (bits - 1) - 1

/** The scale at which the largest value just fits. */
export function scaleFor(values: Vector, bits: number): number {
  return values.reduce((most, x) => Math.max(most, Math.abs(x)), 0) / limitOf(bits)
}

/** Rounds half to even, as PyTorch and the hardware do. */
export function roundEven(x: number): number {
  const below = Math.floor(x)
  if (x - below !== 0.5) return Math.round(x)
  return below % 2 === 0 ? below : below + 1
}

export function codeOf(x: number, scale: number, bits: number): number {
  if (scale === 0) return 0
  return Math.min(limitOf(bits), Math.max(-limitOf(bits), roundEven(x / scale)))
}

export function quantise(W: Matrix, bits: number, sharing: Sharing): Quantised {
  const scales = scalesOf(W, bits, sharing)
  const width = W[0]?.length ?? 0
  const runOf = (row: Vector | undefined) => width / (row?.length ?? 1)
  const codes = W.map((row, i) =>
    row.map((x, j) => codeOf(x, scales[i]?.[Math.floor(j / runOf(scales[i]))] ?? NaN, bits)),
  )
  const restored = codes.map((row, i) =>
    row.map((q, j) => q * (scales[i]?.[Math.floor(j / runOf(scales[i]))] ?? NaN)),
  )
  return { codes, scales, restored }
}

function scalesOf(W: Matrix, bits: number, sharing: Sharing): Matrix {
  if (sharing === 'tensor') {
    const scale = scaleFor(
      W.map(row => scaleFor(row, bits) * limitOf(bits)),
      bits,
    )
    return W.map(() => [scale])
  }
  if (sharing === 'channel') return W.map(row => [scaleFor(row, bits)])
  return W.map(row => runs(row, sharing.group).map(values => scaleFor(values, bits)))
}

function runs(row: Vector, size: number): readonly Vector[] {
  if (row.length % size !== 0)
    throw new RangeError(`${row.length} weights do not divide into groups of ${size}`)
  return Array.from({ length: row.length / size }, (_, i) => row.slice(i * size, (i + 1) * size))
}

/** Bits that a weight takes, its part of the scales included. */
export function bitsPerWeight(W: Matrix, bits: number, sharing: Sharing, scaleBits: number): number {
  const weights = W.flat().length
  const scales = sharing === 'tensor' ? 1 : quantise(W, bits, sharing).scales.flat().length
  return (weights * bits + scales * scaleBits) / weights
}

/** The error of a matrix or a product, as a share of its size: ‖Ŷ − Y‖ / ‖Y‖ in Frobenius norms. */
export function relativeError(restored: Matrix, exact: Matrix): number {
  let error = 0
  let size = 0
  exact.forEach((row, i) =>
    row.forEach((x, j) => {
      error += ((restored[i]?.[j] ?? NaN) - x) ** 2
      size += x * x
    }),
  )
  return Math.sqrt(error / size)
}
