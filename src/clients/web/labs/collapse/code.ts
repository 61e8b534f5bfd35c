/** Lines of `src/labs/collapse/generations.ts` that the page shows; a test holds them to the file. */
export const PIECES = [
  `    for (let i = 0; i < n; i += 1) {
      const z = gaussian()
      const x = i < Math.round(real * n) ? z : mean + Math.sqrt(variance) * z
      sum += x
      squares += x * x
    }
    count += n
    // The fit of maximum likelihood divides by the number of samples.
    fits.push({ mean: sum / count, variance: squares / count - (sum / count) ** 2 })`,
  `    if (keep === 'all') v *= 1 - 1 / (n * t * t)
    else {
      const next = (1 - share) ** 2 * m + (share + (1 - share) * v) / n
      v = share + (1 - share) * (v + m) - next
      m = next
    }`,
  `export function averageVariances(chains: readonly (readonly Fit[])[]): readonly number[] {
  return (chains[0] ?? []).map(
    (_, t) => chains.reduce((sum, chain) => sum + (chain[t]?.variance ?? NaN), 0) / chains.length,
  )
}`,
] as const

export const CODE = PIECES.join('\n\n')
