/** Functions of `src/labs/emergence/metrics.ts` that the page shows; a test holds them to the file. */
export const PIECES = [
  `export function wrongTokens(p: Vector): Vector {
  return p.reduce<Vector>(
    (counts, right) =>
      Array.from({ length: counts.length + 1 }, (_, wrong) => {
        const stays = (counts[wrong] ?? 0) * right
        const grows = (counts[wrong - 1] ?? 0) * (1 - right)
        return stays + grows
      }),
    [1],
  )
}`,
  `export function answerScores(p: Vector): AnswerScores {
  const counts = wrongTokens(p)
  return {
    exactMatch: at(counts, 0),
    wrong: total(counts.map((probability, wrong) => probability * wrong)),
    logProbability: total(p.map(Math.log)),
  }
}`,
]

export const CODE = PIECES.join('\n\n')
