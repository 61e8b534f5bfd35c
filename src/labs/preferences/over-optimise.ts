/**
 * Over-optimisation (Gao et al., 2022) at its smallest: answers have a true reward, the reward model sees it
 * with an error, and a few answers please the model far more than they please people. The less the KL holds,
 * the more of the policy's mass goes to those.
 */
import type { Vector } from '../linear.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { total } from '../entries.ts'
import { filled, times } from '../vectors.ts'
import { divergence, optimalPolicy } from './optimum.ts'

interface Answers {
  readonly gold: Vector // what people think of each answer
  readonly proxy: Vector // what the reward model says
}

/** One answer in fifty is a hack: the model likes it, people do not. */
export function seededAnswers(count: number, seed: number): Answers {
  const draw = gaussianFrom(uniformFrom(seed))
  const gold = Array.from({ length: count }, draw)
  const hack = (i: number) => i % 50 === 7
  return {
    gold: gold.map((g, i) => (hack(i) ? g - 3 : g)),
    proxy: gold.map((g, i) => g + 0.3 * draw() + (hack(i) ? 3 : 0)),
  }
}

interface Optimised {
  readonly beta: number
  readonly kl: number
  readonly gold: number
  readonly proxy: number
}

/** The optimal policy for the proxy at each β, from an even reference. */
export function optimise({ gold, proxy }: Answers, betas: readonly number[]): readonly Optimised[] {
  const reference = filled(gold.length, 1 / gold.length)
  return betas.map(beta => {
    const p = optimalPolicy(reference, proxy, beta)
    return {
      beta,
      kl: divergence(p, reference),
      gold: total(times(p, gold)),
      proxy: total(times(p, proxy)),
    }
  })
}
