import { termsOf } from './handbook.ts'
import type { Passage } from './handbook.ts'

/** Passages by falling score; those with score 0 are left out, since they share nothing with the query. */
export type Ranking = readonly { readonly id: string; readonly score: number }[]
export type SearchPassages = (query: string) => Ranking

interface Bm25Settings {
  /** How soon further occurrences of a term stop counting. */
  readonly k1: number
  /** How much a long passage is held back, 0 to 1. */
  readonly b: number
}

/**
 * Σ idf(t) · f (k₁ + 1) / (f + k₁ (1 − b + b |d| / avg|d|)) over the query's terms (Robertson and Zaragoza
 * 2009), with idf = ln(1 + (N − n + ½) / (n + ½)), which is never negative.
 */
export function bm25(
  passages: readonly Passage[],
  { k1, b }: Bm25Settings = { k1: 1.2, b: 0.75 },
): SearchPassages {
  const documents = passages.map(({ id, text }) => {
    const terms = termsOf(text)
    return { id, length: terms.length, counts: countsOf(terms) }
  })
  const mean = documents.reduce((sum, { length }) => sum + length, 0) / documents.length
  const idf = (term: string) => {
    const n = documents.filter(({ counts }) => counts.has(term)).length
    return Math.log(1 + (documents.length - n + 0.5) / (n + 0.5))
  }
  return query => {
    const terms = [...new Set(termsOf(query))].map(term => ({ term, weight: idf(term) }))
    return byScore(
      documents.map(({ id, length, counts }) => {
        const held = k1 * (1 - b + (b * length) / mean)
        const score = terms.reduce((sum, { term, weight }) => {
          const f = counts.get(term) ?? 0
          return sum + (weight * f * (k1 + 1)) / (f + held)
        }, 0)
        return { id, score }
      }),
    )
  }
}

export function countsOf(terms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** By falling score, and by id among equals. */
export function byScore(scored: Ranking): Ranking {
  return scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}
