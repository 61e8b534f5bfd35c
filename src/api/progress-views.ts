/** The views of progress: today, history and readiness. */
import { DiagnosticDigest } from './diagnostic-views.ts'
import { z } from 'zod'
import {
  BlueprintId,
  Card,
  Day,
  EntryId,
  ExerciseId,
  Hiring,
  Instant,
  PointId,
  QuestionId,
  Settings,
} from '#domain'
import { AttemptLine, QuestionSummary } from './question-views.ts'
import { list, object, section, share } from './shapes.ts'

const band = object({ low: z.number(), estimate: z.number(), high: z.number() }).nullable()

/** One thing to do on a day. Titles stand here, so that a day can be read without the bank. */
export const PlanActivity = z.discriminatedUnion('kind', [
  object({ kind: z.literal('review'), question: QuestionId, title: z.string(), minutes: z.number() }),
  object({ kind: z.literal('new'), question: QuestionId, title: z.string(), minutes: z.number() }),
  object({
    kind: z.literal('exercise'),
    question: QuestionId,
    exercise: ExerciseId,
    title: z.string().describe('The title of the question that it belongs to.'),
    minutes: z.number(),
  }),
  object({ kind: z.literal('glossary'), minutes: z.number() }),
  object({
    kind: z.literal('mock'),
    blueprint: BlueprintId.nullable().describe('Null for an interview of the sections that were chosen.'),
    title: z.string(),
    minutes: z.number(),
  }),
])
export type PlanActivity = z.infer<typeof PlanActivity>

export const PlanDay = object({ day: Day, minutes: z.number(), activities: list(PlanActivity) })
export type PlanDay = z.infer<typeof PlanDay>

/** The learner's aim, and the plan's reach towards it. */
export const AimedAt = object({
  title: z.string(),
  asks: z.int().describe('How many questions the interview can draw.'),
  tried: z.int(),
  met: z.int().describe('How many will have been tried when the plan ends.'),
  missed: list(object({ id: QuestionId, title: z.string() })),
  moreMinutes: z
    .int()
    .nullable()
    .describe('So many minutes more a day meet all; null where none are needed, or none suffice.'),
  mockMinutes: z.int().describe('The length of its mock interview.'),
})
export type AimedAt = z.infer<typeof AimedAt>

/** The work done today. */
export const DoneView = object({
  answered: list(
    object({
      attempt: EntryId,
      question: QuestionId,
      title: z.string(),
      hiring: Hiring.nullable(),
      wouldPass: z.boolean(),
      didBefore: z.boolean().nullable().describe('Whether the answer before passed; null for a first one.'),
    }),
  ),
  exercises: z.int(),
})
export type DoneView = z.infer<typeof DoneView>

/** The number of passes among ten core questions of a section drawn today. */
export const Readiness = object({
  section,
  answers: z.int(),
  /** Null under eight answers. `low` to `high` hold the truth eight times in ten: see docs/readiness.md. */
  band,
})
export type Readiness = z.infer<typeof Readiness>

/** The probability that an interview by a blueprint, held today, meets its bar. */
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
  aim: AimedAt.nullable().describe('Null until an interview is chosen in the settings.'),
  /** The interviews that can be chosen. */
  blueprints: list(object({ id: BlueprintId, title: z.string() })),
  done: DoneView,
  due: list(QuestionSummary),
  fresh: list(QuestionSummary),
  weak: list(QuestionSummary).describe('Answers that would not pass as they stand.'),
  minutes: z.number().describe('Planned for the rest of today.'),
  plan: list(PlanDay),
  readiness: list(Readiness),
  /** The last diagnostic, until enough whole answers replace it. */
  diagnostic: DiagnosticDigest.nullable(),
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
  /** The newest, at most a thousand, newest first. */
  attempts: list(AttemptLine),
  /** The number of attempts before those. */
  older: z.int(),
  /** Those that stand, newest first. */
  appeals: list(AppealLine),
  cards: list(Card),
  /** The history of the readiness band, one item a section and day at most. */
  readiness: list(object({ at: Instant, section, low: z.number(), high: z.number() })),
})
export type History = z.infer<typeof History>
