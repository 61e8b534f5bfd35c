import { coverage } from './coverage.ts'

/** The mean coverage of questions of several difficulties, each with its own number of samples. */
export function meanCoverage(difficulties: readonly number[], samples: readonly number[]): number {
  return difficulties.reduce((sum, p, i) => sum + coverage(p, samples[i] ?? 0), 0) / difficulties.length
}

/** Gives sample after sample to the question where the next one adds most: (1 − p)^n p. */
export function allocate(difficulties: readonly number[], budget: number): readonly number[] {
  const samples = difficulties.map(() => 0)
  for (let spent = 0; spent < budget; spent += 1) {
    const gains = difficulties.map((p, i) => (1 - p) ** (samples[i] ?? 0) * p)
    const best = gains.indexOf(Math.max(...gains))
    samples[best] = (samples[best] ?? 0) + 1
  }
  return samples
}

/** Success probabilities spread evenly over the powers of ten from `hardest` to 1. */
export function logSpread(hardest: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => hardest ** ((i + 0.5) / count))
}
