/** The views of attempts: all that a report page shows. */
import { z } from 'zod'
import {
  About,
  Appeal,
  Attempt,
  PointOutline,
  Day,
  Instant,
  Mark,
  Override,
  PointId,
  Rating,
  Reply,
  Settlement,
} from '#domain'
import { QuestionSummary, QuestionView } from './question-views.ts'
import { list, object, share } from './shapes.ts'

/** The question that the report asks next. */
export const NextQuestion = object({
  about: About,
  prompt: z.string(),
  /** The point of the main question that it goes into. */
  point: PointId,
  points: z.int(),
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

/** All that a report page shows. */
export const AttemptView = object({
  attempt: object({ ...Attempt.unwrap().shape, outline: list(PointOutline) }),
  question: QuestionView,
  number: z.int(),
  replies: list(Reply),
  appeals: list(Appeal),
  settlements: list(Settlement),
  overrides: list(Override),
  /** The mark with the points settled since, by hand or by a reply; equal to the report's where there are none. */
  settledMark: Mark,
  next: NextQuestion.nullable(),
  /** Null while the mark is withheld or when the key was seen the same day. */
  review: Review.nullable(),
  nextDue: QuestionSummary.nullable(),
})
export type AttemptView = z.infer<typeof AttemptView>

export const Hint = object({ rung: z.int(), text: z.string(), cap: Rating })
