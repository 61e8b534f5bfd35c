import { oneNumberOf, oneWordOf, SEED, wholeNumber } from '../lab-state.ts'

export const WIDTHS = [4, 16, 64, 128, 512] as const
export const MASKS = ['none', 'causal', 'padding'] as const

/** Bounds keep one softmax over all draws under a second. */
export const KEYS = { least: 2, most: 200 } as const
export const DRAWS = { least: 100, most: 8000 } as const

export const KNOBS = {
  d: oneNumberOf(WIDTHS, 64),
  n: wholeNumber(KEYS.least, KEYS.most, 100),
  draws: wholeNumber(DRAWS.least, DRAWS.most, 2000),
  seed: SEED,
  mask: oneWordOf(MASKS, 'causal'),
}
