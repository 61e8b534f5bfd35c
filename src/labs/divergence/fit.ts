import { logDensity, logMixture, scoreOfMixture } from './gaussian.ts'
import type { Gaussian, Mixture } from './gaussian.ts'

/**
 * Points and weights of the trapezoidal rule, which is near exact for smooth densities that die out within
 * ±9.
 */
const NODES: readonly { readonly z: number; readonly weight: number }[] = Array.from(
  { length: 361 },
  (_, i) => {
    const z = -9 + i / 20
    return { z, weight: Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI) / 20 }
  },
)

/** E[f(x)] for x ~ N(mean, deviation²), by x = mean + deviation z. */
function expectation({ mean, deviation }: Gaussian, f: (x: number, z: number) => number): number {
  return NODES.reduce((sum, { z, weight }) => sum + weight * f(mean + deviation * z, z), 0)
}

/** D(p‖q) = E_p[ln p − ln q]: the target comes first, bump by bump. */
export function forwardDivergence(p: Mixture, q: Gaussian): number {
  return p.reduce(
    (sum, bump) => sum + bump.weight * expectation(bump, x => logMixture(p, x) - logDensity(q, x)),
    0,
  )
}

/** D(q‖p) = E_q[ln q − ln p]: the model comes first, and p is needed only up to a factor. */
export function reverseDivergence(q: Gaussian, p: Mixture): number {
  return expectation(q, x => logDensity(q, x) - logMixture(p, x))
}

/**
 * E_q[ln p̃ − ln q], the bound that variational inference raises, where p̃ = scale · p need not integrate
 * to one.
 */
export function evidenceBound(q: Gaussian, p: Mixture, scale: number): number {
  return expectation(q, x => Math.log(scale) + logMixture(p, x) - logDensity(q, x))
}

type Direction = 'forward' | 'reverse'

/** The slope of the divergence in the mean and in the logarithm of the deviation. */
interface Slope {
  readonly mean: number
  readonly logDeviation: number
}

export function forwardSlope(p: Mixture, q: Gaussian): Slope {
  const moments = p.reduce(
    (sum, { weight, mean, deviation }) => ({
      first: sum.first + weight * (mean - q.mean),
      second: sum.second + weight * (deviation ** 2 + (mean - q.mean) ** 2),
    }),
    { first: 0, second: 0 },
  )
  return { mean: -moments.first / q.deviation ** 2, logDeviation: 1 - moments.second / q.deviation ** 2 }
}

/** By x = mean + deviation z, with the score of the target: no sample of the target is needed. */
export function reverseSlope(p: Mixture, q: Gaussian): Slope {
  return {
    mean: -expectation(q, x => scoreOfMixture(p, x)),
    logDeviation: -1 - q.deviation * expectation(q, (x, z) => z * scoreOfMixture(p, x)),
  }
}

/**
 * Gradient descent from a start, with the path that it takes. The step is scaled with the width of the
 * model.
 */
export function fitGaussian(request: {
  readonly target: Mixture
  readonly direction: Direction
  readonly start: Gaussian
  readonly steps?: number
}): { readonly fit: Gaussian; readonly path: readonly Gaussian[] } {
  const { target, direction, start, steps = 200 } = request
  const slopeAt = { forward: forwardSlope, reverse: reverseSlope }[direction]
  const path = [start]
  let q = start
  for (let i = 0; i < steps; i += 1) {
    const slope = slopeAt(target, q)
    // The natural gradient: the Fisher information is 1/σ² for the mean and 2 for the logarithm of σ.
    q = {
      mean: q.mean - 0.3 * q.deviation ** 2 * slope.mean,
      deviation: q.deviation * Math.exp(-0.15 * slope.logDeviation),
    }
    path.push(q)
  }
  return { fit: q, path }
}
