/** Lines of the lab that the page shows; a test holds them to their file. */
export const PIECES = [
  `export function reciprocalRankFusion(rankings: readonly Ranking[], k = 60): Ranking {
  const scores = new Map<string, number>()
  for (const ranking of rankings)
    ranking.forEach(({ id }, i) => scores.set(id, (scores.get(id) ?? 0) + 1 / (k + i + 1)))
  return byScore([...scores].map(([id, score]) => ({ id, score })))
}`,
  `export function hybridSearch(searches: readonly SearchPassages[], k = 60, depth = 20): SearchPassages {
  return query =>
    reciprocalRankFusion(
      searches.map(search => search(query).slice(0, depth)),
      k,
    )
}`,
]

export const CODE = PIECES.join('\n\n')
