import { bm25 } from './bm25.ts'
import type { SearchPassages } from './bm25.ts'
import { chunksOf, gradesOfChunks, recallWithin, wholeChunks } from './chunks.ts'
import type { Chunk } from './chunks.ts'
import { denseSearch, latentSemantics } from './dense.ts'
import { hybridSearch } from './fuse.ts'
import type { Passage, Query } from './handbook.ts'
import { evaluate } from './metrics.ts'
import type { SearchScores } from './metrics.ts'
import { rerankedSearch, togetherScore } from './rerank.ts'

/** The stages of a search, from words and vectors to the second look. */
export const STAGES = ['lexical', 'dense', 'hybrid', 'reranked'] as const
export type Stage = (typeof STAGES)[number]

export interface SearchPlant {
  readonly chunks: readonly Chunk[]
  readonly search: Readonly<Record<Stage, SearchPassages>>
}

/** All searches over one collection, cut into chunks of so many words, or left as it was written. */
export function searchPlant(passages: readonly Passage[], size?: number, dimensions = 12): SearchPlant {
  const chunks = size === undefined ? wholeChunks(passages) : chunksOf(passages, size)
  const model = latentSemantics(chunks, Math.min(dimensions, chunks.length))
  const lexical = bm25(chunks)
  const dense = denseSearch(model)
  const hybrid = hybridSearch([lexical, dense])
  const reranked = rerankedSearch(hybrid, togetherScore(chunks, model))
  return { chunks, search: { lexical, dense, hybrid, reranked } }
}

/** Judgements of passages, carried over to the chunks. */
export function judgedChunks(
  plant: SearchPlant,
  passages: readonly Passage[],
  queries: readonly Query[],
): readonly Query[] {
  return queries.map(query => ({
    ...query,
    relevant: gradesOfChunks(plant.chunks, passages, query.relevant),
  }))
}

export function scoresByStage(
  plant: SearchPlant,
  queries: readonly Query[],
  k: number,
): Readonly<Record<Stage, SearchScores>> {
  const { lexical, dense, hybrid, reranked } = plant.search
  return {
    lexical: evaluate(lexical, queries, k),
    dense: evaluate(dense, queries, k),
    hybrid: evaluate(hybrid, queries, k),
    reranked: evaluate(reranked, queries, k),
  }
}

/** The mean share of the passages that answer within the first `words` words of the fused lists. */
export function meanRecallWithin(
  words: number,
  plant: SearchPlant,
  passages: readonly Passage[],
  queries: readonly Query[],
): number {
  const shares = queries.map(({ text, relevant }) =>
    recallWithin(words, plant.search.hybrid(text), plant.chunks, { passages, relevant }),
  )
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}
