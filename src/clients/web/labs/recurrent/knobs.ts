import { oneNumberOf, SEED, wholeNumber } from '../lab-state.ts'

export const RADII = [0.5, 0.9, 1, 1.1, 1.5] as const
export const BIASES = [0, 1, 3] as const

/** The bound keeps one picture under half a second. */
export const STEP_BOUNDS = { least: 10, most: 100 } as const

export const KNOBS = {
  radius: oneNumberOf(RADII, 0.9),
  bias: oneNumberOf(BIASES, 1),
  steps: wholeNumber(STEP_BOUNDS.least, STEP_BOUNDS.most, 50),
  seed: SEED,
}
