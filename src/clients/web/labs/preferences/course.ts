/** Figures that the page reads off a training run. */
import {
  divergence,
  ANSWER_LENGTHS,
  meanOf,
  optimalPolicy,
  PEOPLE_LIKE,
  winRate,
  WRITTEN,
} from '#labs/preferences'
import type { Checkpoint } from '#labs/preferences'
import { BETAS } from './knobs.ts'

/** The checkpoint that most people prefer to the reference. */
export function bestForPeople(path: readonly Checkpoint[]): Checkpoint | undefined {
  return path.reduce<Checkpoint | undefined>(
    (best, each) => (best === undefined || each.wins > best.wins ? each : best),
    undefined,
  )
}

export interface Optimum {
  readonly beta: number
  readonly kl: number
  readonly length: number
  readonly wins: number
  readonly expected: number
}

/** The best policy for each penalty, by the reward model of a checkpoint. */
export function optimaOf({ reward }: Checkpoint): readonly Optimum[] {
  return BETAS.toReversed().map(beta => {
    const p = optimalPolicy(WRITTEN, reward, beta)
    return {
      beta,
      kl: divergence(p, WRITTEN),
      length: meanOf(p, ANSWER_LENGTHS),
      wins: winRate(p, WRITTEN, PEOPLE_LIKE),
      expected: winRate(p, WRITTEN, reward),
    }
  })
}
