/** The objective of RLHF for one prompt, E[r] − β KL(π ‖ π_ref), whose optimum has a closed form. */
import { softmax } from '../linear.ts'
import type { Vector } from '../linear.ts'
import { at, total } from '../entries.ts'
import { minus, plus, stretched, times } from '../vectors.ts'

/** KL(π ‖ ρ) in nats. */
export function divergence(p: Vector, q: Vector): number {
  return total(p.map((x, i) => (x > 0 ? x * Math.log(x / at(q, i)) : 0)))
}

export function regularisedReward(p: Vector, reference: Vector, r: Vector, beta: number): number {
  return total(times(p, r)) - beta * divergence(p, reference)
}

/** π*(y) ∝ π_ref(y) exp(r(y) / β) (Rafailov et al., 2023, equation 4). */
export function optimalPolicy(reference: Vector, r: Vector, beta: number): Vector {
  return softmax(plus(reference.map(Math.log), stretched(r, 1 / beta)))
}

/** The same by gradient ascent on the logits: ∂J/∂z_i = π_i (A_i − E[A]) with A = r − β ln(π / π_ref). */
export function ascend(
  reference: Vector,
  r: Vector,
  beta: number,
  { steps, rate }: { readonly steps: number; readonly rate: number },
): Vector {
  let z: Vector = reference.map(Math.log)
  for (let step = 0; step < steps; step += 1) {
    const p = softmax(z)
    const advantage = minus(r, stretched(implicitReward(p, reference, 1), beta))
    const mean = total(times(p, advantage))
    z = plus(
      z,
      stretched(
        p.map((x, i) => x * (at(advantage, i) - mean)),
        rate,
      ),
    )
  }
  return softmax(z)
}

/** β ln(π / π_ref): the reward that a policy is optimal for, up to a constant of the prompt (equation 5). */
export function implicitReward(p: Vector, reference: Vector, beta: number): Vector {
  return p.map((x, i) => beta * Math.log(x / at(reference, i)))
}
