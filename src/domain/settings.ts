import { z } from 'zod'
import { Aim } from './aim.ts'
import { SETTINGS_LIMITS } from './limits.ts'
import { Day } from './time.ts'

const { retention, minutesPerDay, newPerDay } = SETTINGS_LIMITS

export const Settings = z
  .object({
    /** The probability of recall at which a card falls due. */
    retention: z.number().min(retention.least).max(retention.most),
    interview: Day.nullable(),
    /** Null after the learner left it open; absent if they have not been asked, as in older lines. */
    aim: Aim.nullable().optional(),
    minutesPerDay: z.int().min(minutesPerDay.least).max(minutesPerDay.most),
    /** Counts while there is no date; before an interview the minutes decide. */
    newPerDay: z.int().min(newPerDay.least).max(newPerDay.most),
    theme: z.enum(['system', 'light', 'dark']),
    /** Whether single letters act as shortcut keys outside text fields. */
    letterKeys: z.boolean(),
  })
  .readonly()
export type Settings = z.infer<typeof Settings>

export const DEFAULT_SETTINGS: Settings = {
  retention: 0.9,
  interview: null,
  minutesPerDay: 60,
  newPerDay: 8,
  theme: 'system',
  letterKeys: true,
}
