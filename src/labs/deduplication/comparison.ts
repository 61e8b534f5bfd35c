/** Two texts as the page shows them: by their sets, by MinHash, and by bands. */
import { minimaAgreeing, agreementError, signatureOf } from './minhash.ts'
import { candidateChance, sharedBand, thresholdOf } from './banding.ts'
import { jaccard, comparedWords, wordRuns, sharedBy, shinglesOf } from './shingles.ts'
import type { Banding } from './banding.ts'

/** Ways to divide 128 hashes into bands. */
export const BANDINGS: readonly Banding[] = [
  { bands: 64, rows: 2 },
  { bands: 32, rows: 4 },
  { bands: 16, rows: 8 },
  { bands: 8, rows: 16 },
]
export const HASHES = 128

export interface TextComparison {
  readonly n: number
  /** Shingles of either text, and those of both. */
  readonly first: number
  readonly second: number
  readonly shared: number
  readonly similarity: number
  /** By 128 hashes, with the standard error that the true similarity gives it. */
  readonly estimate: number
  readonly error: number
  readonly bands: readonly {
    readonly banding: Banding
    readonly threshold: number
    readonly chance: number
    /** Whether these hashes share a band. */
    readonly caught: boolean
  }[]
}

export function compared(text: string, other: string, n: number, seed: number): TextComparison {
  const [a, b] = [shinglesOf(text, n), shinglesOf(other, n)]
  const [one, two] = [a, b].map(shingles => signatureOf(shingles, HASHES, seed))
  const similarity = jaccard(a, b)
  return {
    n,
    first: a.size,
    second: b.size,
    shared: sharedBy(a, b),
    similarity,
    estimate: minimaAgreeing(one ?? [], two ?? []),
    error: agreementError(similarity, HASHES),
    bands: BANDINGS.map(banding => ({
      banding,
      threshold: thresholdOf(banding),
      chance: candidateChance(similarity, banding),
      caught: sharedBand(one ?? [], two ?? [], banding) >= 0,
    })),
  }
}

/** Words of the longest run that both texts have. */
export function longestSharedRun(text: string, other: string): number {
  const [mine, theirs] = [comparedWords(text), comparedWords(other)]
  let length = 0
  while (length < Math.min(mine.length, theirs.length)) {
    const runs = new Set(wordRuns(theirs, length + 1))
    if (!wordRuns(mine, length + 1).some(run => runs.has(run))) break
    length += 1
  }
  return length
}

/** Words of the second text that the first has not, each counted as often as it is missing. */
export function newWords(text: string, other: string): number {
  const left = new Map<string, number>()
  for (const word of comparedWords(text)) left.set(word, (left.get(word) ?? 0) + 1)
  let fresh = 0
  for (const word of comparedWords(other)) {
    const times = left.get(word) ?? 0
    if (times === 0) fresh += 1
    else left.set(word, times - 1)
  }
  return fresh
}
