/** Functions of `curves.ts` and `verifier.ts` of `src/labs/test-time`; a test holds them to their files. */
export const PIECES = [
  `export function accuracyCurves({ p, wrong, scorer, seed }: ChoiceSetting): readonly ChoicePoint[] {
  const votes = voteCurve({ answers: scattered(p, wrong), counts: SAMPLE_COUNTS, trials: TRIALS, seed })
  return SAMPLE_COUNTS.map((samples, i) => {
    const vote = votes[i] ?? Number.NaN
    const best = bestOfN({ p, scorer, samples })
    const voteError = Math.sqrt((vote * (1 - vote)) / TRIALS)
    return { samples, any: coverage(p, samples), best, vote, voteError }
  })
}`,
  `export function bestOfN({ p, scorer, samples }: Best): number {
  const { separation, adversarial, adversarialScore } = scorer
  const step = 0.02
  let accuracy = 0
  for (let s = -9; s <= separation + 9; s += step) {
    const any =
      p * normalBelow(s - separation) +
      (1 - p) * ((1 - adversarial) * normalBelow(s) + adversarial * normalBelow(s - adversarialScore))
    accuracy += samples * p * normalDensity(s - separation) * any ** (samples - 1) * step
  }
  return accuracy
}`,
] as const

export const CODE = PIECES.join('\n\n')
