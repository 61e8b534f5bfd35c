/** A reward model that sees features of an answer: r = Φw, fitted to comparisons (Ouyang et al., 2022). */
import { matmul, transpose } from '../linear.ts'
import type { Matrix, Vector } from '../linear.ts'
import type { Draw } from '../random.ts'
import { applied, averageOf, minus, plus, stretched } from '../vectors.ts'
import { logLoss, pairGradient, winProbability } from './bradley-terry.ts'
import type { Pair } from './bradley-terry.ts'

/** Draws a place of a distribution. */
export function drawFrom(p: Vector, uniform: Draw): number {
  const u = uniform()
  let sum = 0
  const place = p.findIndex(x => (sum += x) > u)
  return place < 0 ? p.length - 1 : place
}

/** One answer of each of two policies, decided by a labeller who prefers by `r` as Bradley and Terry say. */
export function comparisons(
  [p, q]: readonly [Vector, Vector],
  r: Vector,
  count: number,
  uniform: Draw,
): readonly Pair[] {
  return Array.from({ length: count }, () => {
    const [i, j] = [drawFrom(p, uniform), drawFrom(q, uniform)]
    return uniform() < winProbability(r, i, j) ? { won: i, lost: j } : { won: j, lost: i }
  })
}

/** The gradient by weights is Φᵀ times that by the answers' own numbers. */
export function byWeights(features: Matrix, gradient: Vector): Vector {
  return applied(transpose(features), gradient)
}

interface RewardSetting {
  readonly steps: number
  readonly rate: number
  /** Weight decay: what no comparison shows stays at zero. */
  readonly decay: number
}

/** Gradient descent on −ln σ(r_w − r_l), from the weights at hand. */
export function fitWeights(
  features: Matrix,
  pairs: readonly Pair[],
  start: Vector,
  { steps, rate, decay }: RewardSetting,
): Vector {
  let w = start
  for (let step = 0; step < steps; step += 1) {
    const gradient = byWeights(features, pairGradient(applied(features, w), pairs))
    w = minus(w, stretched(plus(gradient, stretched(w, decay)), rate))
  }
  return w
}

export function lossOfWeights(features: Matrix, pairs: readonly Pair[], w: Vector): number {
  const differences = pairs.map(({ won, lost }) => minus(features[won] ?? [], features[lost] ?? []))
  const [margins = []] = matmul([w], transpose(differences))
  return averageOf(margins.map(logLoss))
}
