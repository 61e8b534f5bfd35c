export interface Gaussian {
  readonly mean: number
  readonly deviation: number
}

/** Bumps with weights that sum to one. */
export type Mixture = readonly (Gaussian & { readonly weight: number })[]

/** ½ N(−3, 1) + ½ N(3, 1) for a distance of 6. */
export function twoBumps(distance: number, left = 0.5, deviation = 1): Mixture {
  return [
    { mean: -distance / 2, deviation, weight: left },
    { mean: distance / 2, deviation, weight: 1 - left },
  ]
}

export function logDensity({ mean, deviation }: Gaussian, x: number): number {
  return -0.5 * Math.log(2 * Math.PI) - Math.log(deviation) - 0.5 * ((x - mean) / deviation) ** 2
}

/** ln p(x), with the largest term taken out so that it does not underflow far from all bumps. */
export function logMixture(p: Mixture, x: number): number {
  const terms = p.map(bump => Math.log(bump.weight) + logDensity(bump, x))
  const largest = Math.max(...terms)
  return largest + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - largest), 0))
}

/** d/dx ln p(x): the mean of the bumps' pulls, each by how likely x came from it. */
export function scoreOfMixture(p: Mixture, x: number): number {
  const all = logMixture(p, x)
  return p.reduce((sum, bump) => {
    const share = Math.exp(Math.log(bump.weight) + logDensity(bump, x) - all)
    return sum - (share * (x - bump.mean)) / bump.deviation ** 2
  }, 0)
}

/**
 * The mean and the deviation of a mixture: of the bumps' variances, and of their means around the common
 * mean.
 */
export function momentsOf(p: Mixture): Gaussian {
  const mean = p.reduce((sum, bump) => sum + bump.weight * bump.mean, 0)
  const variance = p.reduce(
    (sum, bump) => sum + bump.weight * (bump.deviation ** 2 + (bump.mean - mean) ** 2),
    0,
  )
  return { mean, deviation: Math.sqrt(variance) }
}

/** D(a‖b) of two Gaussians in closed form. */
export function gaussianDivergence(a: Gaussian, b: Gaussian): number {
  const ratio = a.deviation / b.deviation
  return -Math.log(ratio) + 0.5 * (ratio ** 2 + ((a.mean - b.mean) / b.deviation) ** 2 - 1)
}
