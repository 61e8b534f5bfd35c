import { fitGaussian, forwardDivergence, reverseDivergence } from './fit.ts'
import { logMixture, twoBumps } from './gaussian.ts'
import type { Gaussian, Mixture } from './gaussian.ts'

/** One Gaussian that was fitted to the bumps, and what it costs by either measure. */
export interface FittedBump extends Gaussian {
  readonly forward: number
  readonly reverse: number
  /** The target's density at the fit's peak, as a share of the target's highest. */
  readonly targetAtPeak: number
}

export interface FitComparison {
  readonly target: Mixture
  readonly forward: FittedBump
  /** Where the reverse fit ends if it starts on the left bump, and on the right one. */
  readonly reverse: { readonly left: FittedBump; readonly right: FittedBump }
  /** Whether the start decides where the reverse fit ends. */
  readonly startDecides: boolean
}

/** More than enough for every distance: what is left of the slope is under 1e-5. */
const STEPS = 130

/** Fits one Gaussian to two bumps in both directions, each by descent. */
export function compareFits({
  distance,
  left,
}: {
  readonly distance: number
  readonly left: number
}): FitComparison {
  const target = twoBumps(distance, left)
  const from = (direction: 'forward' | 'reverse', mean: number) => {
    const { fit } = fitGaussian({ target, direction, start: { mean, deviation: 1 }, steps: STEPS })
    return judged(fit, target)
  }
  const reverse = { left: from('reverse', -distance / 2), right: from('reverse', distance / 2) }
  const startDecides = reverse.right.mean - reverse.left.mean > 0.1
  return { target, forward: from('forward', distance / 2), reverse, startDecides }
}

function judged(fit: Gaussian, target: Mixture): FittedBump {
  const [left, right] = target.map(bump => bump.mean)
  const between = Array.from({ length: 101 }, (_, i) => mix(left ?? 0, right ?? 0, i / 100))
  const highest = Math.max(...between.map(x => logMixture(target, x)))
  return {
    ...fit,
    forward: forwardDivergence(target, fit),
    reverse: reverseDivergence(fit, target),
    targetAtPeak: Math.min(1, Math.exp(logMixture(target, fit.mean) - highest)),
  }
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share
}
