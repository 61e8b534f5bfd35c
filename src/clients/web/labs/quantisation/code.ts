/** The lines of `src/labs/quantisation/rounding.ts` that the page shows; a test holds them to the file. */
export const PIECES = [
  `export const limitOf = (bits: number): number => 2 ** (bits - 1) - 1`,
  `export function scaleFor(values: Vector, bits: number): number {
  return values.reduce((most, x) => Math.max(most, Math.abs(x)), 0) / limitOf(bits)
}`,
  `export function codeOf(x: number, scale: number, bits: number): number {
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
}`,
] as const

export const CODE = PIECES.join('\n\n')
