import { ENGLISH } from '#labs/tokeniser'
import { oneWordOf, someText, wholeNumber } from '../lab-state.ts'

/** Bounds keep the whole course of merges under a tenth of a second. */
export const MERGES = { least: 0, most: 200 } as const
export const LONGEST = { text: 1000, other: 200 } as const

export const KNOBS = {
  merges: wholeNumber(MERGES.least, MERGES.most, 60),
  strange: oneWordOf(['bytes', 'unknown'], 'bytes'),
  text: someText(LONGEST.text, ENGLISH),
  other: someText(LONGEST.other, 'the grandmother whistles in the kitchen 🦉'),
}
