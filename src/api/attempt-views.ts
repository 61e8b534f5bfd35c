/** The views of attempts: all that a report page shows. */
import { z } from 'zod'
import {
  About,
  Appeal,
  Attempt,
  PointOutline,
  Day,
  EntryId,
  Hiring,
  Instant,
  Mark,
  Override,
  PointId,
  Rating,
  Reply,
  Settlement,
} from '#domain'
import { DebriefExchange, SettledPoint } from './debrief-views.ts'
import { QuestionSummary, QuestionView } from './question-views.ts'
import { list, object, share } from './shapes.ts'

/** The question that the report asks next. */
export const NextQuestion = object({
  about: About,
  prompt: z.string(),
  /** The point of the main question that it goes into. */
  point: PointId,
  points: z.int(),
  /** The marks that they carry together. */
  marks: z.int(),
  /** In a scenario, which of its moves this is, the opening being the first. */
  move: object({ number: z.int(), of: z.int() }).nullable(),
})
export type NextQuestion = z.infer<typeof NextQuestion>

/** When the question comes back and why. */
export const Review = object({
  due: Instant,
  rating: Rating,
  ratedBy: z.enum(['mark', 'learner']),
  /** The rating of the mark alone, before hints capped it or the learner overrode it. */
  fromMark: Rating,
  because: z.string(),
  /** The probability of recall on the days from the review to the due date and a little beyond. */
  curve: list(object({ day: Day, recall: share })),
  /** When it would come back after each rating. */
  choices: object({ again: Instant, hard: Instant, good: Instant, easy: Instant }),
})
export type Review = z.infer<typeof Review>

/** The interview that an answer was given in, and what was said there when asked further. */
export const Sitting = object({
  interview: EntryId,
  title: z.string(),
  /** The place of the question in it, from 1. */
  number: z.int(),
  /** How the points of the question came out over all its exchanges. */
  points: list(SettledPoint),
  /** The question first, then each further one. */
  exchanges: list(DebriefExchange),
})
export type Sitting = z.infer<typeof Sitting>

/** All that a report page shows. */
export const AttemptView = object({
  attempt: object({ ...Attempt.unwrap().shape, outline: list(PointOutline) }),
  question: QuestionView,
  number: z.int(),
  replies: list(Reply),
  appeals: list(Appeal),
  settlements: list(Settlement),
  overrides: list(Override),
  /**
   * The mark with the points decided since, by hand, appeal or reply; equal to the report's where there are none.
   */
  settledMark: Mark,
  settledHiring: Hiring.nullable(),
  /** Null for an answer that was given in practice. */
  interview: Sitting.nullable(),
  next: NextQuestion.nullable(),
  /** Null while the mark is withheld or when the key was seen the same day. */
  review: Review.nullable(),
  nextDue: QuestionSummary.nullable(),
})
export type AttemptView = z.infer<typeof AttemptView>

export const Hint = object({ rung: z.int(), text: z.string(), cap: Rating })
