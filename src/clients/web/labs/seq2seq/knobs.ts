import { oneNumberOf, oneWordOf, SEED } from '../lab-state.ts'

export const TASKS = ['copy', 'reverse'] as const
export const SCORES = ['additive', 'dot'] as const
/** How much of its own writing the decoder is fed at the end of training, in hundredths. */
export const OWN_SHARES = [0, 50] as const

export const KNOBS = {
  task: oneWordOf(TASKS, 'copy'),
  score: oneWordOf(SCORES, 'additive'),
  own: oneNumberOf(OWN_SHARES, 0),
  seed: SEED,
}
