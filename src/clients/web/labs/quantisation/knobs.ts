import { SHARING_RULES, BIT_WIDTHS } from '#labs/quantisation'
import { oneNumberOf, oneWordOf } from '../lab-state.ts'

/** Few enough that a setting takes a fifth of a second, and all of them some five. */
export const TEXT_TOKENS = 96

/** The slider moves in tenths of a power of ten, from the 20 of the model as it was to 5,000. */
export const SLIDER = { least: 13, most: 37, step: 0.5, start: 17 } as const

/** Where the slider can stand it is a round number. */
export function perplexitySlidTo(tenths: number): number {
  const perplexity = 10 ** (tenths / 10)
  return Number.isInteger(2 * tenths) ? Number(perplexity.toPrecision(2)) : perplexity
}

export function tenthsOf(perplexity: number): number {
  return 10 * Math.log10(perplexity)
}

export const KNOBS = {
  bits: oneNumberOf(BIT_WIDTHS, 3),
  rule: oneWordOf(SHARING_RULES, 'matrix'),
}
