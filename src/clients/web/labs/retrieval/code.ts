/** Lines of `stages.ts` and `fuse.ts` of `src/labs/retrieval`; a test holds them to their files. */
export const PIECES = [
  `export function searchPlant(passages: readonly Passage[], size?: number, dimensions = 12): SearchPlant {
  const chunks = size === undefined ? wholeChunks(passages) : chunksOf(passages, size)
  const model = latentSemantics(chunks, Math.min(dimensions, chunks.length))
  const lexical = bm25(chunks)
  const dense = denseSearch(model)
  const hybrid = hybridSearch([lexical, dense])
  const reranked = rerankedSearch(hybrid, togetherScore(chunks, model))
  return { chunks, search: { lexical, dense, hybrid, reranked } }
}`,
  `export function reciprocalRankFusion(rankings: readonly Ranking[], k = 60): Ranking {
  const scores = new Map<string, number>()
  for (const ranking of rankings)
    ranking.forEach(({ id }, i) => scores.set(id, (scores.get(id) ?? 0) + 1 / (k + i + 1)))
  return byScore([...scores].map(([id, score]) => ({ id, score })))
}`,
]

export const CODE = PIECES.join('\n\n')
