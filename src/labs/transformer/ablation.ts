/** Ablation of heads, which then write nothing to the residual stream: the rise in loss without each. */
import { averageOf } from '../vectors.ts'
import { surprisesOf } from '../gpt-loss.ts'
import type { Gpt } from '../gpt.ts'

export interface Ablation {
  readonly layer: number
  readonly head: number
  /** The rise of the mean surprise without it, in nats a token. */
  readonly rise: number
}

/** One head at a time; a page draws each as it comes. */
export function* ablations(gpt: Gpt, ids: readonly number[]): Generator<Ablation> {
  const whole = averageOf(surprisesOf(gpt, ids))
  for (let layer = 0; layer < gpt.config.layers; layer += 1)
    for (let head = 0; head < gpt.config.heads; head += 1) {
      const without = surprisesOf(gpt, ids, (l, h) => l !== layer || h !== head)
      yield { layer, head, rise: averageOf(without) - whole }
    }
}
