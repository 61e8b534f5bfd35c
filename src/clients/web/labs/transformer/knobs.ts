import { someText, wholeNumber } from '../lab-state.ts'

export const LONGEST = 160
const TEXT = 'Elizabeth was not at all pleased with her mother, and she could not help'

/** Bounds keep a reading under a few seconds. A token beyond the text stands for its last. */
export const KNOBS = {
  token: wholeNumber(1, 48, 48),
  layer: wholeNumber(1, 4, 1),
  head: wholeNumber(1, 4, 1),
  text: someText(LONGEST, TEXT),
}
