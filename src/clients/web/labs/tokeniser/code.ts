/** The lines of `src/labs/tokeniser/bpe.ts` that the page shows; a test holds them to the file. */
export const PIECES = [
  `export function trainBpe(words: readonly CountedWord[], merges: number): readonly Merge[] {
  const steps: Merge[] = []
  let current = words
  while (steps.length < merges) {
    const [first, ...others] = pairCounts(current)
    if (first === undefined) break
    const { left, right, count } = others.reduce<CountedPair>(
      (best, pair) => (pair.count > best.count ? pair : best),
      first,
    )
    current = current.map(word => ({ ...word, symbols: merged(word.symbols, left, right, left + right) }))
    steps.push({ left, right, count, tokens: tokenCount(current) })
  }
  return steps
}`,
  `export function replayMerges(symbols: readonly string[], merges: readonly Merge[]): readonly string[] {
  return merges.reduce((current, { left, right }) => merged(current, left, right, left + right), symbols)
}`,
]

export const CODE = PIECES.join('\n\n')
