import { SMOOTHINGS } from '#labs/n-grams'
import { oneNumberOf, oneWordOf, SEED } from '../lab-state.ts'

export const ORDERS = [1, 2, 3, 4, 5] as const
/** Of the twenty chapters, two are held out. */
export const CHAPTERS = [2, 6, 18] as const

export const KNOBS = {
  n: oneNumberOf(ORDERS, 3),
  chapters: oneNumberOf(CHAPTERS, 18),
  smoothing: oneWordOf(SMOOTHINGS, 'kneser-ney'),
  seed: SEED,
}
