/**
 * Group-relative advantages (Shao et al., 2024) and PPO's clipped objective (Schulman et al., 2017) on a
 * bandit.
 */
import { softmax } from '../linear.ts'
import type { Vector } from '../linear.ts'
import { at } from '../entries.ts'
import { averageOf, plus, stretched } from '../vectors.ts'

/**
 * (r_i − mean) / std over the group, with the population's standard deviation; all zero where rewards agree.
 */
export function groupAdvantages(rewards: Vector): Vector {
  const mean = averageOf(rewards)
  const spread = Math.sqrt(averageOf(rewards.map(r => (r - mean) ** 2)))
  return rewards.map(r => (spread === 0 ? 0 : (r - mean) / spread))
}

/** min(ρA, clip(ρ, 1 ± ε)A) with ρ the ratio of the new policy's probability to the old one's. */
export function clippedObjective(ratio: number, advantage: number, epsilon: number): number {
  const clipped = Math.min(1 + epsilon, Math.max(1 - epsilon, ratio))
  return Math.min(ratio * advantage, clipped * advantage)
}

/** Its slope by the ratio: A, or 0 where the clip holds. */
function clippedSlope(ratio: number, advantage: number, epsilon: number): number {
  const held = advantage > 0 ? ratio > 1 + epsilon : ratio < 1 - epsilon
  return held ? 0 : advantage
}

export interface Sampled {
  readonly action: number
  readonly advantage: number
}

/** The gradient of the mean clipped objective by the logits: slope · ρ · (one-hot − π). */
export function clippedGradient(z: Vector, old: Vector, batch: readonly Sampled[], epsilon: number): Vector {
  const p = softmax(z)
  return batch.reduce<Vector>(
    (sum, { action, advantage }) => {
      const ratio = at(p, action) / at(old, action)
      const weight = (clippedSlope(ratio, advantage, epsilon) * ratio) / batch.length
      return sum.map((x, i) => x + weight * ((i === action ? 1 : 0) - at(p, i)))
    },
    z.map(() => 0),
  )
}

/** Many epochs of ascent on one batch: what the clip is there to hold. */
export function reuseBatch(
  old: Vector,
  batch: readonly Sampled[],
  setting: { readonly epsilon: number; readonly epochs: number; readonly rate: number },
): Vector {
  let z: Vector = old.map(Math.log)
  for (let epoch = 0; epoch < setting.epochs; epoch += 1)
    z = plus(z, stretched(clippedGradient(z, old, batch, setting.epsilon), setting.rate))
  return softmax(z)
}
