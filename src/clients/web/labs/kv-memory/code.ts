/** The lines of `src/labs/kv-memory/fit.ts` that the page shows; a test holds them to the file. */
export const PIECES = [
  `export function freeOnEachCard(model: Model, { card, cards }: Serving): number {
  return freeBytes(model, card, { cards, bits: 16 }) / cards
}`,
  `export function bytesForTokenOfAll(model: Model, { cards, sequences }: Serving): number {
  return sequences * bytesPerToken(model) * shareOfEachCard(model.kept, cards)
}`,
  `export function longestContext(model: Model, serving: Serving): number {
  const tokens = freeOnEachCard(model, serving) / bytesForTokenOfAll(model, serving)
  return Math.max(0, Math.floor(tokens))
}`,
] as const

export const CODE = PIECES.join('\n\n')
