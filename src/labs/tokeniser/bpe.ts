/** Byte-pair encoding (Sennrich et al., 2016), from characters or, as in GPT-2, from bytes. */
import { merged, pairCounts, symbolsOf } from './corpus.ts'
import type { Base, CountedPair, CountedWord } from './corpus.ts'

export interface Merge {
  readonly left: string
  readonly right: string
  readonly count: number // of the pair when it was merged
  readonly tokens: number // of the whole corpus afterwards
}

/** Merges the pair that occurs most often, again and again; of equal pairs the one met first. */
export function trainBpe(words: readonly CountedWord[], merges: number): readonly Merge[] {
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
}

/** Applies the merges in the order in which they were learnt. */
export function replayMerges(symbols: readonly string[], merges: readonly Merge[]): readonly string[] {
  return merges.reduce((current, { left, right }) => merged(current, left, right, left + right), symbols)
}

export function encodeBpe(word: string, merges: readonly Merge[], base: Base): readonly string[] {
  return replayMerges(symbolsOf(word, base), merges)
}

export function tokenCount(words: readonly CountedWord[]): number {
  return words.reduce((sum, { symbols, count }) => sum + symbols.length * count, 0)
}

/** The tokens of a text that is cut at its spaces. */
export function textTokens(text: string, merges: readonly Merge[], base: Base): readonly string[] {
  return text.split(' ').flatMap(word => encodeBpe(word, merges, base))
}
