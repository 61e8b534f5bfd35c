/** Direct preference optimisation (Rafailov et al., 2023, equation 7) of a policy that is one softmax. */
import { matmul, softmax, transpose } from '../linear.ts'
import type { Matrix, Vector } from '../linear.ts'
import { at } from '../entries.ts'
import { applied, averageOf, minus, stretched } from '../vectors.ts'
import { logLoss, sigmoid } from './bradley-terry.ts'
import type { Pair } from './bradley-terry.ts'
import { implicitReward } from './optimum.ts'

/** The loss of one pair, from ln(π / π_ref) of the chosen and of the rejected answer. */
export function dpoLoss(chosen: number, rejected: number, beta: number): number {
  return logLoss(beta * (chosen - rejected))
}

/** How hard a pair pulls: σ(r̂_l − r̂_w). */
export function pullOf(chosen: number, rejected: number, beta: number): number {
  return sigmoid(beta * (rejected - chosen))
}

interface Preference extends Pair {
  readonly weight: number // how often people choose so, in pairs that are counted rather than drawn
}

export function meanLoss(z: Vector, reference: Vector, pairs: readonly Preference[], beta: number): number {
  const r = implicitReward(softmax(z), reference, beta)
  const weight = averageOf(pairs.map(pair => pair.weight))
  return averageOf(pairs.map(pair => (pair.weight / weight) * logLoss(at(r, pair.won) - at(r, pair.lost))))
}

/** The gradient by the logits. ln π_w − ln π_l = z_w − z_l: the normaliser cancels. */
export function dpoGradient(
  z: Vector,
  reference: Vector,
  pairs: readonly Preference[],
  beta: number,
): Vector {
  const r = implicitReward(softmax(z), reference, beta)
  const total = averageOf(pairs.map(pair => pair.weight)) * pairs.length
  const gradient = z.map(() => 0)
  for (const { won, lost, weight } of pairs) {
    const pull = (beta * weight * sigmoid(at(r, lost) - at(r, won))) / total
    gradient[won] = (gradient[won] ?? NaN) - pull
    gradient[lost] = (gradient[lost] ?? NaN) + pull
  }
  return gradient
}

interface DpoSetting {
  readonly beta: number
  readonly steps: number
  readonly rate: number
  /** Features of the answers, where their logits share parameters: z = Φθ. Without them each has its own. */
  readonly features?: Matrix
}

/**
 * Gradient descent from the reference. With shared parameters a step on θ moves z by ΦΦᵀ times its gradient.
 */
export function trainDpo(reference: Vector, pairs: readonly Preference[], setting: DpoSetting): Vector {
  const { features, beta, rate } = setting
  const kernel = features === undefined ? undefined : matmul(features, transpose(features))
  let z: Vector = reference.map(Math.log)
  for (let step = 0; step < setting.steps; step += 1) {
    const gradient = dpoGradient(z, reference, pairs, beta)
    z = minus(z, stretched(kernel === undefined ? gradient : applied(kernel, gradient), rate))
  }
  return softmax(z)
}

/** Every ordered pair, weighted by how often Bradley and Terry's people choose so. */
export function allPreferences(r: Vector): readonly Preference[] {
  return r.flatMap((_, won) =>
    r.flatMap((__, lost) => (won === lost ? [] : [{ won, lost, weight: sigmoid(at(r, won) - at(r, lost)) }])),
  )
}
