/** Functions of `src/labs/haystack/lengths.ts` that the page shows; a test holds them to the file. */
export const PIECES = [
  `export function scoresOver(lead: number, k: number): readonly ScoreAt[] {
  const found = integrated.get(lead) ?? WINDOW_LENGTHS.map(tokens => needleFound(tokens, lead))
  integrated.set(lead, found)
  return WINDOW_LENGTHS.map((tokens, i) => ({ tokens, score: 100 * allFound(found[i] ?? NaN, k) }))
}`,
  `function allFound(found: number, k: number): number {
  return found ** k
}`,
  `export function effectiveLength(scores: readonly ScoreAt[], threshold: number): number {
  let length = 0
  for (const { tokens, score } of scores) {
    if (score < threshold) break
    length = tokens
  }
  return length
}`,
]

export const CODE = PIECES.join('\n\n')
