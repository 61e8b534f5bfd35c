import { oneNumberOf, SEED, wholeNumber } from '../lab-state.ts'

export const ALPHAS = [0.3, 0.5, 0.7, 0.8, 0.9] as const
/** Of a pass of the target, in hundredths. */
export const COSTS = [2, 5, 10, 30] as const
export const LENGTHS = { least: 1, most: 12 } as const

export const KNOBS = {
  alpha: oneNumberOf(ALPHAS, 0.7),
  cost: oneNumberOf(COSTS, 10),
  drafts: wholeNumber(LENGTHS.least, LENGTHS.most, 4),
  seed: SEED,
}
