/** Made-up training runs: what the law says of them, with noise from a seed. */
import { gaussianFrom, uniformFrom } from '../random.ts'
import { lossOf } from './law.ts'
import { spending } from './optimum.ts'
import type { ObservedRun } from './fit.ts'
import type { Law } from './law.ts'

/** Sizes on both sides of the optimum, for each of nine budgets, as in an iso-FLOP plot. */
export function madeUpRuns(
  law: Law,
  options: { readonly seed: number; readonly noise: number },
): readonly ObservedRun[] {
  const normal = gaussianFrom(uniformFrom(options.seed))
  const budgets = Array.from({ length: 9 }, (_, i) => 6e18 * 10 ** (i * 0.35))
  return budgets.flatMap(flops =>
    Array.from({ length: 9 }, (_, i) => {
      const run = spending(flops, Math.sqrt(flops / 120) * 2 ** (i - 4))
      return { ...run, loss: lossOf(law, run) * Math.exp(options.noise * normal()) }
    }),
  )
}
