/** The longest answer accepted, in UTF-16 code units. */
export const ANSWER_LIMIT = 20_000

/** The longest answer to a calculation, in UTF-16 code units. */
export const TYPED_LIMIT = 100

/** The longest meaning of a term that may be typed, in UTF-16 code units. */
export const MEANING_LIMIT = 1000

/** The longest question for a fact of the case, in UTF-16 code units. */
export const CLARIFICATION_LIMIT = 2000

/** The longest reason for an appeal, in UTF-16 code units. */
export const REASON_LIMIT = 2000

/** A longer silence in an interview is cut to this, since the machine slept or was killed. */
export const LONGEST_SILENCE_MS = 15 * 60_000

/** The bounds of a custom interview. */
export const CUSTOM_LIMITS = {
  minutes: { least: 5, most: 120 },
  questions: { least: 1, most: 12 },
  leastMinutesEach: 2,
} as const

/** The bounds of the settings that are numbers. */
export const SETTINGS_LIMITS = {
  retention: { least: 0.7, most: 0.97 },
  minutesPerDay: { least: 5, most: 480 },
  newPerDay: { least: 0, most: 20 },
} as const

/** The bounds of one recording that is turned into text. */
export const RECORDING_LIMITS = { seconds: 600, megabytes: 16 } as const

/** The containers that browsers record into, and two that programs write. */
export const RECORDING_TYPES = ['audio/webm', 'audio/mp4', 'audio/ogg', 'audio/wav', 'audio/mpeg'] as const
export type RecordingType = (typeof RECORDING_TYPES)[number]
