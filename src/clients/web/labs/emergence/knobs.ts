import { oneNumberOf, SEED } from '../lab-state.ts'

/** Tokens of an answer, all of which have to be right. */
export const GUESSABLE_LENGTHS = [1, 5, 10, 20, 50] as const
/** Items of a test. */
export const ITEMS = [20, 100, 1000] as const
/** The model that a prediction is about, in parameters: nine of its tokens in ten are right. */
export const ASKED_SIZE = 1e10

export const KNOBS = {
  length: oneNumberOf(GUESSABLE_LENGTHS, 20),
  items: oneNumberOf(ITEMS, 100),
  seed: SEED,
}
