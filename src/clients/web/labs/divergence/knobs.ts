import { oneNumberOf, oneWordOf } from '../lab-state.ts'

export const DISTANCES = [1, 2, 3, 4, 6, 8] as const
/** How much of the target lies in its left bump, in hundredths. */
export const LEFT_SHARES = [10, 30, 50, 70, 90] as const
export const STARTS = ['left', 'right'] as const

export const KNOBS = {
  distance: oneNumberOf(DISTANCES, 6),
  left: oneNumberOf(LEFT_SHARES, 50),
  start: oneWordOf(STARTS, 'right'),
}
