import { dot } from '../linear.ts'
import { byScore } from './bm25.ts'
import type { Ranking, SearchPassages } from './bm25.ts'
import { unit } from './dense.ts'
import type { DenseModel } from './dense.ts'
import { termsOf } from './handbook.ts'
import type { Passage } from './handbook.ts'

/**
 * Reads query and passage together: each term of the query looks for the nearest term of the passage, and
 * rare terms count for more. The sum of such maxima is from ColBERT (Khattab and Zaharia 2020); it stands
 * here
 * for a cross-encoder, which would have to be trained.
 */
export function togetherScore(passages: readonly Passage[], model: DenseModel) {
  const terms = new Map(passages.map(({ id, text }) => [id, new Set(termsOf(text))]))
  const directions = new Map([...model.termVectors].map(([term, vector]) => [term, unit(vector)]))
  const weight = (term: string) => {
    const n = [...terms.values()].filter(of => of.has(term)).length
    return Math.log(1 + (passages.length - n + 0.5) / (n + 0.5))
  }
  const nearness = (term: string, id: string) => {
    const own = terms.get(id) ?? new Set()
    const direction = directions.get(term)
    if (own.has(term)) return 1
    if (direction === undefined) return 0
    return Math.max(0, ...[...own].map(other => dot(directions.get(other) ?? [], direction)))
  }
  return (query: string, id: string): number =>
    [...new Set(termsOf(query))].reduce((sum, term) => sum + weight(term) * nearness(term, id), 0)
}

/** The first `depth` of a search in the order of a second score. Those behind keep their order. */
export function rerankedSearch(
  search: SearchPassages,
  score: (query: string, id: string) => number,
  depth = 10,
): SearchPassages {
  return query => {
    const list = search(query)
    const first: Ranking = list.slice(0, depth).map(({ id }) => ({ id, score: score(query, id) }))
    // One that scores 0 stays among the candidates: a second stage reorders and drops nothing.
    const left = first.filter(one => one.score <= 0)
    return [...byScore(first), ...left, ...list.slice(depth)]
  }
}
