/** The optimum where serving counts too: 6·N·D + 2·N·D_inf at a target loss. [sardana-2023] */
import { lossOf } from './law.ts'
import { lowest } from '../minimum.ts'
import { optimum } from './optimum.ts'
import type { Law, ModelRun } from './law.ts'

/** Training and serving over a model's life, in FLOPs. */
export function lifetimeFlops({ parameters, tokens }: ModelRun, served: number): number {
  return 6 * parameters * tokens + 2 * parameters * served
}

/** The tokens with which a size reaches a loss; infinite for a size that never does. */
export function tokensFor(law: Law, loss: number, parameters: number): number {
  const left = loss - law.e - law.a / parameters ** law.alpha
  return left > 0 ? (law.b / left) ** (1 / law.beta) : Infinity
}

/** The run with the least lifetime compute among those that reach a loss. */
export function lifetimeOptimum(law: Law, loss: number, served: number): ModelRun {
  const run = (parameters: number) => ({ parameters, tokens: tokensFor(law, loss, parameters) })
  // The smallest size that could reach the loss, with infinitely many tokens.
  const least = (law.a / (loss - law.e)) ** (1 / law.alpha)
  const cost = (log: number) => Math.log(lifetimeFlops(run(Math.exp(log)), served))
  return run(Math.exp(lowest(cost, Math.log(least * (1 + 1e-6)), Math.log(least * 1e4))))
}

export interface TwoOptima {
  readonly trainingOnly: ModelRun
  readonly lifetime: ModelRun
  /** Lifetime compute of the second as a share of the first's. */
  readonly share: number
}

/** The same loss, once from the training optimum of a budget and once with serving counted. */
export function compared(law: Law, flops: number, served: number): TwoOptima {
  const trainingOnly = optimum(law, flops)
  const lifetime = lifetimeOptimum(law, lossOf(law, trainingOnly), served)
  return {
    trainingOnly,
    lifetime,
    share: lifetimeFlops(lifetime, served) / lifetimeFlops(trainingOnly, served),
  }
}
