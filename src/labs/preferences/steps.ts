/**
 * One step of PPO, GRPO and DPO on a policy π = softmax(ln π_ref + Φθ). Each gradient is written out by the logits
 * and taken to θ by Φᵀ; PyTorch's autograd gives the same.
 */
import { softmax } from '../linear.ts'
import type { Matrix, Vector } from '../linear.ts'
import { at } from '../entries.ts'
import { applied, averageOf, minus, plus, stretched } from '../vectors.ts'
import type { Pair } from './bradley-terry.ts'
import { dpoGradient } from './dpo.ts'
import { clippedGradient, groupAdvantages } from './policy-gradient.ts'
import type { Sampled } from './policy-gradient.ts'
import { byWeights } from './reward-model.ts'

export interface Policy {
  readonly features: Matrix // (answers, k)
  readonly reference: Vector
  readonly theta: Vector // (k)
}

export function logitsOf({ features, reference, theta }: Policy): Vector {
  return plus(reference.map(Math.log), applied(features, theta))
}

export function probabilitiesOf(policy: Policy): Vector {
  return softmax(logitsOf(policy))
}

function moved(policy: Policy, byLogits: Vector, rate: number): Policy {
  return { ...policy, theta: plus(policy.theta, stretched(byWeights(policy.features, byLogits), rate)) }
}

interface Update {
  readonly epsilon: number
  /** How often one batch is used. */
  readonly epochs: number
  readonly rate: number
}

interface Scored {
  readonly action: number
  readonly reward: number
}

/**
 * PPO (Schulman et al., 2017) as in RLHF: the KL penalty is part of the reward, r − β ln(π / π_ref), and a critic
 * says what to expect of the prompt: here one number. Advantages are brought to mean 0 and deviation 1.
 */
export function ppoStep(
  policy: Policy,
  scored: readonly Scored[],
  critic: number,
  { beta, update }: { readonly beta: number; readonly update: Update },
): { readonly policy: Policy; readonly critic: number } {
  const old = probabilitiesOf(policy)
  const paid = scored.map(
    ({ action, reward }) => reward - beta * Math.log(at(old, action) / at(policy.reference, action)),
  )
  const advantages = groupAdvantages(paid.map(reward => reward - critic))
  const batch = scored.map(({ action }, i) => ({ action, advantage: at(advantages, i) }))
  let next = policy
  for (let epoch = 0; epoch < update.epochs; epoch += 1)
    next = moved(next, clippedGradient(logitsOf(next), old, batch, update.epsilon), update.rate)
  return { policy: next, critic: critic + 0.2 * (averageOf(paid) - critic) }
}

/**
 * GRPO (Shao et al., 2024): no critic; an answer is compared with its group of `size`. The KL penalty stands in the
 * loss.
 */
export function grpoStep(
  policy: Policy,
  scored: readonly Scored[],
  size: number,
  { beta, update }: { readonly beta: number; readonly update: Update },
): Policy {
  const old = probabilitiesOf(policy)
  const groups = Array.from({ length: scored.length / size }, (_, g) =>
    scored.slice(g * size, (g + 1) * size),
  )
  const batch = groups.flatMap(group => {
    const advantages = groupAdvantages(group.map(({ reward }) => reward))
    return group.map(({ action }, i) => ({ action, advantage: at(advantages, i) }))
  })
  let next = policy
  for (let epoch = 0; epoch < update.epochs; epoch += 1) {
    const z = logitsOf(next)
    const penalty = klGradient(z, policy.reference, batch)
    const ascent = minus(clippedGradient(z, old, batch, update.epsilon), stretched(penalty, beta))
    next = moved(next, ascent, update.rate)
  }
  return next
}

/** The mean over samples of e^u − u − 1 with u = ln(π_ref / π), which estimates KL(π ‖ π_ref). */
export function klEstimate(z: Vector, reference: Vector, batch: readonly Sampled[]): number {
  const p = softmax(z)
  return averageOf(
    batch.map(({ action }) => {
      const u = Math.log(at(reference, action) / at(p, action))
      return Math.exp(u) - u - 1
    }),
  )
}

/** Its gradient by the logits: the mean of (1 − e^u)(one-hot − π). */
export function klGradient(z: Vector, reference: Vector, batch: readonly Sampled[]): Vector {
  const p = softmax(z)
  const gradient = z.map(() => 0)
  let sum = 0
  for (const { action } of batch) {
    const weight = (1 - at(reference, action) / at(p, action)) / batch.length
    gradient[action] = (gradient[action] ?? NaN) + weight
    sum += weight
  }
  return gradient.map((x, i) => x - sum * at(p, i))
}

/** DPO (Rafailov et al., 2023): no sample, no reward model, only stored pairs. */
export function dpoStep(policy: Policy, pairs: readonly Pair[], beta: number, rate: number): Policy {
  const weighted = pairs.map(pair => ({ ...pair, weight: 1 }))
  return moved(policy, dpoGradient(logitsOf(policy), policy.reference, weighted, beta), -rate)
}
