/** Functions of `src/labs/image-tokens/cost.ts` that the page shows; a test holds them to the file. */
export const PIECES = [
  `export function patchesWhole(side: number): number {
  return Math.floor(side / ENCODER.patch) ** 2
}`,
  `export function tilesOf(side: number): number {
  const across = Math.ceil(side / ENCODER.side)
  return across === 1 ? 1 : across * across + 1
}`,
  `export function featuresOf(side: number): number {
  return tilesOf(side) * patchesWhole(ENCODER.side)
}`,
  `export function sequenceTokens(design: Design, side: number): number {
  if (design === 'cross-attention') return 0
  if (design === 'resampler') return QUERIES
  return featuresOf(side) / (design === 'merged' ? 4 : 1)
}`,
]

export const CODE = PIECES.join('\n\n')
