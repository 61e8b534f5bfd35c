/** Functions that the page shows, each with the file of `src/labs/haystack` that it stands in; a test holds them to it. */
export const PIECES = [
  `export function effectiveLength(scores: readonly ScoreAt[], threshold: number): number {
  let length = 0
  for (const { tokens, score } of scores) {
    if (score < threshold) break
    length = tokens
  }
  return length
}`,
  `export function allFound(found: number, k: number): number {
  return found ** k
}`,
]

export const CODE = PIECES.join('\n\n')
