import { oneNumberOf, SEED } from '../lab-state.ts'

/** How often one sample is right, of 100. */
export const RIGHT = [5, 20, 40, 60] as const
export const WRONG = [1, 3, 9] as const
/** By how many standard deviations the verifier scores right samples higher. */
export const SEPARATIONS = [0, 1, 2, 3] as const
/** Of 1000 wrong samples, how many the verifier takes for very good ones. */
export const FOOLED = [0, 1, 10, 50] as const

/** The mean score of a wrong sample that fools the verifier, in the same standard deviations. */
export const FOOLED_SCORE = 5
/** The number of samples that a prediction is about. */
export const ASKED = 64

export const KNOBS = {
  p: oneNumberOf(RIGHT, 20),
  wrong: oneNumberOf(WRONG, 9),
  apart: oneNumberOf(SEPARATIONS, 2),
  fooled: oneNumberOf(FOOLED, 10),
  seed: SEED,
}
