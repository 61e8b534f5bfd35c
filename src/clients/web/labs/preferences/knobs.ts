import { EVERY, LABELLERS, METHODS, PREFERENCE_STEPS } from '#labs/preferences'
import { oneNumberOf, oneWordOf, SEED, wholeNumber } from '../lab-state.ts'

export const BETAS = [0.05, 0.1, 0.2, 0.5, 1] as const
export const LAST = PREFERENCE_STEPS / EVERY

export const KNOBS = {
  method: oneWordOf(METHODS, 'ppo'),
  beta: oneNumberOf(BETAS, 0.1),
  labeller: oneWordOf(LABELLERS, 'once'),
  seed: SEED,
  /** Which checkpoint is shown. */
  at: wholeNumber(0, LAST, LAST),
}
