/** The lines of `src/labs/divergence/fit.ts` that the page shows; a test holds them to the file. */
export const PIECES = [
  `/** D(p‖q) = E_p[ln p − ln q]: the target comes first, bump by bump. */
export function forwardDivergence(p: Mixture, q: Gaussian): number {
  return p.reduce(
    (sum, bump) => sum + bump.weight * expectation(bump, x => logMixture(p, x) - logDensity(q, x)),
    0,
  )
}

/** D(q‖p) = E_q[ln q − ln p]: the model comes first, and p is needed only up to a factor. */
export function reverseDivergence(q: Gaussian, p: Mixture): number {
  return expectation(q, x => logDensity(q, x) - logMixture(p, x))
}`,
  `for (let i = 0; i < steps; i += 1) {
  const slope = slopeAt(target, q)
  // The natural gradient: the Fisher information is 1/σ² for the mean and 2 for the logarithm of σ.
  q = {
    mean: q.mean - 0.3 * q.deviation ** 2 * slope.mean,
    deviation: q.deviation * Math.exp(-0.15 * slope.logDeviation),
  }
  path.push(q)
}`,
]

export const CODE = PIECES.join('\n\n')
