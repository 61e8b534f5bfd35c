import { byScore } from './bm25.ts'
import type { Ranking, SearchPassages } from './bm25.ts'

/** Σ 1 / (k + rank) over the rankings that have the passage, with ranks from 1 (Cormack et al. 2009). */
export function reciprocalRankFusion(rankings: readonly Ranking[], k = 60): Ranking {
  const scores = new Map<string, number>()
  for (const ranking of rankings)
    ranking.forEach(({ id }, i) => scores.set(id, (scores.get(id) ?? 0) + 1 / (k + i + 1)))
  return byScore([...scores].map(([id, score]) => ({ id, score })))
}

/** The wrong way: adding scores of two scales. */
export function addScores(rankings: readonly Ranking[]): Ranking {
  const scores = new Map<string, number>()
  for (const { id, score } of rankings.flat()) scores.set(id, (scores.get(id) ?? 0) + score)
  return byScore([...scores].map(([id, score]) => ({ id, score })))
}

/** Both searches side by side, their first `depth` results fused. */
export function hybridSearch(searches: readonly SearchPassages[], k = 60, depth = 20): SearchPassages {
  return query =>
    reciprocalRankFusion(
      searches.map(search => search(query).slice(0, depth)),
      k,
    )
}
