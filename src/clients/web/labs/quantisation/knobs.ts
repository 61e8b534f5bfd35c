import { SHARING_RULES, BIT_WIDTHS } from '#labs/quantisation'
import { oneNumberOf, oneWordOf } from '../lab-state.ts'

/** Few enough that a setting takes a fifth of a second, and all of them some five. */
export const TEXT_TOKENS = 96

export const KNOBS = {
  bits: oneNumberOf(BIT_WIDTHS, 3),
  rule: oneWordOf(SHARING_RULES, 'matrix'),
}
