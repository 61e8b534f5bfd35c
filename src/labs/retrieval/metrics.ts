import type { Ranking, SearchPassages } from './bm25.ts'
import type { Grades, Query } from './handbook.ts'

/** The share of the relevant passages that are among the first k. */
export function recallAtK(k: number, ranking: Ranking, relevant: Grades): number {
  const found = ranking.slice(0, k).filter(({ id }) => (relevant.get(id) ?? 0) > 0).length
  return found / relevant.size
}

/** One over the rank of the first relevant passage; 0 if there is none. */
export function reciprocalRank(ranking: Ranking, relevant: Grades): number {
  const first = ranking.findIndex(({ id }) => (relevant.get(id) ?? 0) > 0)
  return first < 0 ? 0 : 1 / (first + 1)
}

/** Σ (2^grade − 1) / log₂(rank + 1), over the same sum of the best order (Burges et al. 2005). */
export function ndcgAtK(k: number, ranking: Ranking, relevant: Grades): number {
  const gain = (grades: readonly number[]) =>
    grades.slice(0, k).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0)
  const ideal = gain([...relevant.values()].toSorted((a, b) => b - a))
  return gain(ranking.map(({ id }) => relevant.get(id) ?? 0)) / ideal
}

export interface SearchScores {
  readonly recall: number
  readonly reciprocalRank: number
  readonly ndcg: number
}

/** The means over queries; the mean of the reciprocal ranks is the MRR. */
export function evaluate(search: SearchPassages, queries: readonly Query[], k: number): SearchScores {
  const all = queries.map(({ text, relevant }) => {
    const ranking = search(text)
    return [recallAtK(k, ranking, relevant), reciprocalRank(ranking, relevant), ndcgAtK(k, ranking, relevant)]
  })
  const mean = (which: number) => all.reduce((sum, scores) => sum + (scores[which] ?? 0), 0) / all.length
  return { recall: mean(0), reciprocalRank: mean(1), ndcg: mean(2) }
}
