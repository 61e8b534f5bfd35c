import { z } from 'zod'
import { Day } from './time.ts'

export const Settings = z
  .object({
    /** The probability of recall at which a card falls due. */
    retention: z.number().min(0.7).max(0.97),
    interview: Day.nullable(),
    minutesPerDay: z.int().min(5).max(480),
    newPerDay: z.int().min(0).max(20),
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
  newPerDay: 3,
  theme: 'system',
  letterKeys: true,
}
