/**
 * Model collapse at its simplest, after Shumailov et al. (2024): each generation fits a Gaussian to samples
 * of the generation before. Accumulating in place of replacing is from Gerstgrasser et al. (2024).
 */
import type { Draw } from '../random.ts'

export interface Fit {
  readonly mean: number
  readonly variance: number
}

export interface Loop {
  /** Samples of each generation. */
  readonly n: number
  readonly generations: number
  /** The fate of earlier samples: thrown away, or kept along with the first, real ones. */
  readonly keep: 'none' | 'all'
  /** The share of each generation's samples that is drawn anew from the real N(0, 1). */
  readonly real: number
}

/** The fits of all generations; the first is the real N(0, 1), the second is fitted to real samples alone. */
export function chainOf({ n, generations, keep, real }: Loop, gaussian: Draw): readonly Fit[] {
  const fits: Fit[] = [{ mean: 0, variance: 1 }]
  let [count, sum, squares] = [0, 0, 0]
  for (let generation = 0; generation < generations; generation += 1) {
    const { mean, variance } = fits[generation] ?? { mean: NaN, variance: NaN }
    if (keep === 'none') [count, sum, squares] = [0, 0, 0]
    for (let i = 0; i < n; i += 1) {
      const z = gaussian()
      const x = i < Math.round(real * n) ? z : mean + Math.sqrt(variance) * z
      sum += x
      squares += x * x
    }
    count += n
    // The fit of maximum likelihood divides by the number of samples.
    fits.push({ mean: sum / count, variance: squares / count - (sum / count) ** 2 })
  }
  return fits
}

/** The expected variance of each generation, exactly, with the expected square of its mean on the way. */
export function expectedVariances({ n, generations, keep, real }: Loop): readonly number[] {
  const expected = [1]
  let [v, m] = [1, 0] // of the fit: E[variance], E[mean²]
  const share = Math.round(real * n) / n
  for (let t = 1; t <= generations; t += 1) {
    if (keep === 'all') v *= 1 - 1 / (n * t * t)
    else {
      const next = (1 - share) ** 2 * m + (share + (1 - share) * v) / n
      v = share + (1 - share) * (v + m) - next
      m = next
    }
    expected.push(v)
  }
  return expected
}

/** The average variance of each generation over many chains. */
export function averageVariances(chains: readonly (readonly Fit[])[]): readonly number[] {
  return (chains[0] ?? []).map(
    (_, t) => chains.reduce((sum, chain) => sum + (chain[t]?.variance ?? NaN), 0) / chains.length,
  )
}
