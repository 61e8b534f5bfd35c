import { z } from 'zod'
import { Blueprint } from './blueprint.ts'
import { ExerciseRuling, ParameterName, Seed } from './exercise.ts'
import { EntryId, ExerciseId, FollowUpId, QuestionId } from './ids.ts'
import { MOST_LINES, interviewLineId } from './interview.ts'
import { ANSWER_LIMIT, TYPED_LIMIT } from './limits.ts'
import { StoredOutline } from './point.ts'
import { Report } from './report.ts'
import { Day, Instant } from './time.ts'

const followUp = { kind: z.literal('follow-up'), question: QuestionId, followUp: FollowUpId }
const exercise = { kind: z.literal('exercise'), question: QuestionId, exercise: ExerciseId }

/** A question that a sentence or a number answers: a follow-up that makes sense alone, or a calculation. */
export const ShortQuestion = z.discriminatedUnion('kind', [
  z.object(followUp).readonly(),
  z.object(exercise).readonly(),
])
export type ShortQuestion = z.infer<typeof ShortQuestion>

/** A short question as it was asked: a calculation with the seed of its numbers. */
export const AskedShort = z.discriminatedUnion('kind', [
  z.object(followUp).readonly(),
  z.object({ ...exercise, seed: Seed }).readonly(),
])
export type AskedShort = z.infer<typeof AskedShort>

/** The reason for the end of a diagnostic: `narrow` means that its spans needed no further answer. */
export const DIAGNOSTIC_ENDS = ['finished', 'out-of-time', 'narrow', 'no-questions', 'stopped'] as const
export type DiagnosticEnd = (typeof DIAGNOSTIC_ENDS)[number]

/** Time with the question on the screen. Time away does not count, so that the learner can leave. */
export const SecondsTaken = z.int().min(0).max(86_400)

/** One event of a diagnostic. A diagnostic is the fold of its events. */
export const DiagnosticEvent = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('started'),
      /** The interview that it is for; null for all sections. */
      blueprint: Blueprint.nullable(),
    })
    .readonly(),
  z.object({ kind: z.literal('asked'), item: AskedShort, prompt: z.string() }).readonly(),
  z
    .object({
      kind: z.literal('answered'),
      answer: z.string().max(ANSWER_LIMIT),
      seconds: SecondsTaken,
      examiner: z.string(),
      outline: z.array(StoredOutline).min(1).readonly(),
      report: Report,
    })
    .readonly(),
  z
    .object({
      kind: z.literal('calculated'),
      typed: z.string().max(TYPED_LIMIT),
      seconds: SecondsTaken,
      /** With `value` and `unit` they make the line readable without the bank. */
      numbers: z.record(ParameterName, z.number()).readonly(),
      value: z.number(),
      unit: z.string(),
      ruling: ExerciseRuling.exclude(['shown']),
    })
    .readonly(),
  z.object({ kind: z.literal('skipped'), seconds: SecondsTaken }).readonly(),
  z.object({ kind: z.literal('ended'), because: z.enum(DIAGNOSTIC_ENDS) }).readonly(),
])
export type DiagnosticEvent = z.infer<typeof DiagnosticEvent>

/**
 * One event of a diagnostic, as a line of the record. As in an interview, its id fixes its place, so two tabs
 * cannot both write it.
 */
export const DiagnosticLine = z
  .object({
    id: EntryId,
    at: Instant,
    day: Day,
    kind: z.literal('diagnostic'),
    run: EntryId,
    number: z.int().nonnegative().max(MOST_LINES, { abort: true }),
    event: DiagnosticEvent,
  })
  .readonly()
  .refine(e => e.id === interviewLineId(e.run, e.number), {
    path: ['id'],
    message: "a diagnostic line's id is the diagnostic's id with the line number in its last group",
  })
export type DiagnosticLine = z.infer<typeof DiagnosticLine>
