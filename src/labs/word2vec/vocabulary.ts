/**
 * Words as numbers, which occurrences are dropped and which words are drawn as noise: Mikolov et al. 2013,
 * "Distributed Representations of Words and Phrases and their Compositionality".
 */
import type { Draw } from '../random.ts'
import type { WordLine } from './sentences.ts'
import { entryOf } from './lists.ts'

export interface WordTable {
  readonly words: readonly string[] // the most frequent first
  readonly counts: readonly number[]
  readonly total: number // of all occurrences that are kept
  readonly idOf: ReadonlyMap<string, number>
}

/** The words that occur at least so often; the others have no vector. */
export function wordTableOf(text: readonly WordLine[], least = 1): WordTable {
  const counts = new Map<string, number>()
  for (const sentence of text) for (const word of sentence) counts.set(word, (counts.get(word) ?? 0) + 1)
  const kept = [...counts]
    .filter(([, count]) => count >= least)
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return {
    words: kept.map(([word]) => word),
    counts: kept.map(([, count]) => count),
    total: kept.reduce((sum, [, count]) => sum + count, 0),
    idOf: new Map(kept.map(([word], id) => [word, id])),
  }
}

/** Sentences as numbers; words without one are left out, so that what stood around them moves together. */
export function idsOf(text: readonly WordLine[], { idOf }: WordTable): readonly (readonly number[])[] {
  return text.map(sentence => sentence.flatMap(word => idOf.get(word) ?? []))
}

/** The chance that an occurrence is dropped of a word that makes up the share f of the text: 1 − √(t/f). */
export function dropRate(share: number, threshold: number): number {
  return Math.max(0, 1 - Math.sqrt(threshold / share))
}

/** The noise: P(w) ∝ count(w)^power, 3/4 in the paper. */
export function noiseShares(counts: readonly number[], power = 0.75): readonly number[] {
  const weights = counts.map(count => count ** power)
  const sum = weights.reduce((a, b) => a + b, 0)
  return weights.map(weight => weight / sum)
}

/** Draws places with the given shares, by halving the interval of their running sums. */
export function drawFrom(shares: readonly number[], draw: Draw): Draw {
  const sums = new Float64Array(shares.length)
  shares.reduce((sum, share, i) => (sums[i] = sum + share), 0)
  return () => {
    const at = draw() * entryOf(sums, sums.length - 1)
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? NaN) > at) high = middle
      else low = middle + 1
    }
    return low
  }
}
