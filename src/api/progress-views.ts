/** The views of progress: today, history and readiness. */
import { z } from 'zod'
import { BlueprintId, Card, Day, Instant, QuestionId, Settings } from '#domain'
import { AttemptLine, QuestionSummary } from './question-views.ts'
import { list, object, section, share } from './shapes.ts'

const band = object({ low: z.number(), estimate: z.number(), high: z.number() }).nullable()

export const PlanDay = object({
  day: Day,
  dueMinutes: z.number(),
  newMinutes: z.number(),
  due: list(QuestionId),
  fresh: list(QuestionId),
})
export type PlanDay = z.infer<typeof PlanDay>

/** Of ten core questions of a section drawn today, how many would pass. */
export const Readiness = object({
  section,
  answers: z.int(),
  /** Null under eight answers. `low` to `high` hold the truth eight times in ten: see docs/readiness.md. */
  band,
})
export type Readiness = z.infer<typeof Readiness>

/** How likely an interview by a blueprint, held today, is to meet its bar. */
export const BlueprintReadiness = object({
  blueprint: BlueprintId,
  /** Marked answers in the sections that it asks from. */
  answers: z.int(),
  chance: object({ low: share, estimate: share, high: share })
    .nullable()
    .describe('Null under eight answers. Low to high hold the truth eight times in ten.'),
})
export type BlueprintReadiness = z.infer<typeof BlueprintReadiness>

export const Today = object({
  day: Day,
  daysToInterview: z.int().nullable(),
  due: list(QuestionSummary),
  fresh: list(QuestionSummary),
  minutes: z.number(),
  plan: list(PlanDay),
  readiness: list(Readiness),
  attempts: z.int(),
  settings: Settings,
})
export type Today = z.infer<typeof Today>

export const History = object({
  attempts: list(AttemptLine),
  cards: list(Card),
  /** How the readiness band moved, one item for each attempt that gave one. */
  readiness: list(object({ at: Instant, section, low: z.number(), high: z.number() })),
})
export type History = z.infer<typeof History>
