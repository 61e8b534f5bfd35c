/** The lines of `src/labs/test-time/verifier.ts` that the page shows; a test holds them to the file. */
export const CODE = `export function bestOfN({ p, scorer, samples }: Best): number {
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
}`
