import { drawnChange, leftOutByBest, leftOutByTraining } from '#labs/lora'
import { TRAINING_STEPS } from './knobs.ts'

interface LeftOutSetting {
  readonly changeRank: number
  readonly rank: number
  readonly seed: number
}

interface LeftOutAt {
  /** By the best adapter of rank 0, 1, … */
  readonly best: readonly number[]
  /** By one of the rank at hand that was trained. */
  readonly trained: number
}

/** The share of the small change that adapters leave out. */
export function leftOutAt({ changeRank, rank, seed }: LeftOutSetting): LeftOutAt {
  const wanted = drawnChange(changeRank, seed)
  return {
    best: leftOutByBest(wanted),
    trained: leftOutByTraining(wanted, rank, { seed, steps: TRAINING_STEPS }),
  }
}
