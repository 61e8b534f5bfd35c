import { oneNumberOf, oneWordOf, wholeNumber, SEED, someText } from '../lab-state.ts'

export const TEMPERATURES = [0, 0.5, 0.7, 1, 1.5, 2] as const
export const CUTS = ['none', 'top-k', 'top-p', 'min-p'] as const
/** A share of zero would keep what no float can hold, so it begins at one in a hundred. */
export const KEPT_BOUNDS = { least: 1, most: 12 } as const
export const HUNDREDTHS = { least: 1, most: 100 } as const

export const LONGEST = 120

export const KNOBS = {
  T: oneNumberOf(TEMPERATURES, 1.5),
  cut: oneWordOf(CUTS, 'top-p'),
  k: wholeNumber(KEPT_BOUNDS.least, KEPT_BOUNDS.most, 5),
  p: wholeNumber(HUNDREDTHS.least, HUNDREDTHS.most, 80),
  m: wholeNumber(HUNDREDTHS.least, HUNDREDTHS.most, 30),
  seed: SEED,
  text: someText(LONGEST, 'It was not to be supposed that Mr. Darcy'),
}
