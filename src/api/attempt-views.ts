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
  Objection,
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
  /** The point of the main question that it digs into. */
  point: PointId,
  points: z.int(),
  /** The marks that they carry together. */
  marks: z.int(),
  /** The place of this moment among those of a scenario, the opening being the first. */
  move: object({ number: z.int(), of: z.int() }).nullable(),
})
export type NextQuestion = z.infer<typeof NextQuestion>

/** The date on which the question comes back, with the reason. */
export const Review = object({
  due: Instant,
  rating: Rating,
  ratedBy: z.enum(['mark', 'learner']),
  /** The rating by the mark alone, without the cap of hints or the learner's override. */
  fromMark: Rating,
  because: z.string(),
  /** The probability of recall on the days from the review to the due date and a little beyond. */
  curve: list(object({ day: Day, recall: share })),
  /** The date on which it would come back after each rating. */
  choices: object({ again: Instant, hard: Instant, good: Instant, easy: Instant }),
})
export type Review = z.infer<typeof Review>

/** The interview that an answer was given in, and the further exchanges on its question. */
export const Sitting = object({
  interview: EntryId,
  title: z.string(),
  /** The place of the question in it, from 1. */
  number: z.int(),
  /** The outcome of the question's points over all its exchanges. */
  points: list(SettledPoint),
  /** The question first, then each further one. */
  exchanges: list(DebriefExchange),
  /** The word over all of them, and the best that it may become. */
  hiring: Hiring.nullable(),
  hiringHigh: Hiring.nullable(),
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
  /** The objections that stand to errors outside the key. */
  objections: list(Objection),
  overrides: list(Override),
  /** The name of the judge that would rule now. */
  judge: z.string(),
  /** The judge, mark and word at first, and when it was judged again; null if it never was. */
  judgedBefore: object({
    examiner: z.string(),
    mark: Mark,
    hiring: Hiring.nullable(),
    again: Instant,
  }).nullable(),
  /** The mark including points decided later, by hand, appeal or reply; otherwise equal to the report's. */
  settledMark: Mark,
  settledHiring: Hiring.nullable(),
  /** Null for an answer that was given in practice. */
  interview: Sitting.nullable(),
  next: NextQuestion.nullable(),
  /** Null while the mark is withheld, or if the key was seen the same day. */
  review: Review.nullable(),
  nextDue: QuestionSummary.nullable(),
})
export type AttemptView = z.infer<typeof AttemptView>

/** The request about an answer, as any language model is given it. */
export const JudgeBrief = object({ system: z.string(), prompt: z.string() })

export const Hint = object({ rung: z.int(), text: z.string(), cap: Rating })
