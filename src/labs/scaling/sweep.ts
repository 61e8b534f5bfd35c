/** Sizes tried one by one: with the training budget kept, and with the loss kept and serving counted. */
import { lifetimeFlops, tokensFor } from './inference.ts'
import { lossOf, trainingFlops } from './law.ts'
import { optimum, spending } from './optimum.ts'
import type { Law } from './law.ts'

interface TriedSize {
  readonly parameters: number
  /** With the budget spent on it. */
  readonly loss: number
  /** To reach the lowest loss of the budget: its tokens, and FLOPs as multiples of the budget. */
  readonly tokens: number
  readonly training: number
  readonly serving: number
}

/** Tries sizes, given as shares of the best one, for a budget and so many tokens served. */
export function tried(
  law: Law,
  { flops, served }: { readonly flops: number; readonly served: number },
  shares: readonly number[],
): readonly TriedSize[] {
  const best = optimum(law, flops)
  const target = lossOf(law, best)
  return shares.map(share => {
    const parameters = share * best.parameters
    // At the best size rounding would ask for a few tokens more or less than the budget buys.
    const tokens = share === 1 ? best.tokens : tokensFor(law, target, parameters)
    const training = trainingFlops({ parameters, tokens })
    return {
      parameters,
      loss: lossOf(law, spending(flops, parameters)),
      tokens,
      training: training / flops,
      serving: lifetimeFlops({ parameters, tokens: 0 }, served) / flops,
    }
  })
}

/** Shares from one to another in equal ratios. */
export function sharesBetween(from: number, to: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => from * (to / from) ** (i / (count - 1)))
}
