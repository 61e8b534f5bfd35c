import { oneNumberOf, wholeNumber } from '../lab-state.ts'

/** In billions. */
export const MODEL_SIZES = { least: 1, most: 2000 } as const
/** In billions. */
export const TOKEN_COUNTS = { least: 1, most: 100_000 } as const
export const CARD_COUNTS = { least: 1, most: 100_000 } as const
export const STAGE_NUMBERS = [0, 1, 2, 3] as const

export const PLAN_KNOBS = {
  stage: oneNumberOf(STAGE_NUMBERS, 1),
  params: wholeNumber(MODEL_SIZES.least, MODEL_SIZES.most, 7),
  cards: wholeNumber(CARD_COUNTS.least, CARD_COUNTS.most, 64),
  tokens: wholeNumber(TOKEN_COUNTS.least, TOKEN_COUNTS.most, 2000),
}

/** Fixed assumptions of the plan: model FLOPs utilisation, and dollars per GPU-hour. */
export const GIVEN = { mfu: 0.4, perHour: 2.5 } as const
