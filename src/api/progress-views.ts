/** The views of progress: today, history and readiness. */
import { z } from 'zod'
import { BlueprintId, Card, Day, EntryId, Instant, PointId, QuestionId, Settings } from '#domain'
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

/** An appeal that stands, with the verdict that it is about. */
export const AppealLine = object({
  attempt: EntryId,
  question: QuestionId,
  title: z.string(),
  at: Instant,
  point: PointId,
  letter: z.string(),
  /** Null where the point has left the key. */
  claim: z.string().nullable(),
  verdict: z.enum(['met', 'partial', 'contradicted', 'missing', 'unjudged']),
  stance: z.enum(['did-say', 'did-not-mean']),
  words: list(z.string()),
  reason: z.string(),
})
export type AppealLine = z.infer<typeof AppealLine>

export const History = object({
  attempts: list(AttemptLine),
  /** Those that stand, newest first. */
  appeals: list(AppealLine),
  cards: list(Card),
  /** How the readiness band moved, one item for each attempt that gave one. */
  readiness: list(object({ at: Instant, section, low: z.number(), high: z.number() })),
})
export type History = z.infer<typeof History>
