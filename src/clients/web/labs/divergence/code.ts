/** The lines of `src/labs/divergence/fit.ts` that the page shows; a test holds them to the file. */
export const CODE = `/** D(p‖q) = E_p[ln p − ln q]: the target comes first, bump by bump. */
export function forwardDivergence(p: Mixture, q: Gaussian): number {
  return p.reduce(
    (sum, bump) => sum + bump.weight * expectation(bump, x => logMixture(p, x) - logDensity(q, x)),
    0,
  )
}

/** D(q‖p) = E_q[ln q − ln p]: the model comes first, and p is needed only up to a factor. */
export function reverseDivergence(q: Gaussian, p: Mixture): number {
  return expectation(q, x => logDensity(q, x) - logMixture(p, x))
}`
