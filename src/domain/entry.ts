import { z } from 'zod'
import { DiagnosticLine } from './diagnostic.ts'
import { ExerciseRuling, ParameterName, Seed } from './exercise.ts'
import { EntryId, ExerciseId, FollowUpId, PointId, QuestionId, TermId } from './ids.ts'
import { InterviewEvent, MOST_LINES, interviewLineId } from './interview.ts'
import { ANSWER_LIMIT, MEANING_LIMIT, REASON_LIMIT, TYPED_LIMIT } from './limits.ts'
import { StoredOutline } from './point.ts'
import { Hiring, Report } from './report.ts'
import { Settings } from './settings.ts'
import { Day, Instant } from './time.ts'
import { Span } from './verdict.ts'

const answer = z.string().max(ANSWER_LIMIT, `an answer has at most ${ANSWER_LIMIT} characters`)
/** `day` is the learner's local day. It is stored because `at` carries no time zone. */
const line = { id: EntryId, at: Instant, day: Day }

export const Rating = z.enum(['again', 'hard', 'good', 'easy'])
export type Rating = z.infer<typeof Rating>

/** The best rating after none, one, two or three rungs of the hint ladder. Hints leave the mark alone. */
export const HINT_CAPS = ['easy', 'good', 'hard', 'again'] as const satisfies readonly Rating[]

/** How many rungs of the hint ladder were taken. */
export const HintsTaken = z.int().min(0).max(3)

/** An answer and all that was found in it: stored whole, never changed. */
export const Attempt = z
  .object({
    ...line,
    kind: z.literal('attempt'),
    question: QuestionId,
    answer,
    hints: HintsTaken,
    seconds: z.int().nonnegative().nullable(),
    /** The hiring word that the learner expected, given before they saw the mark. */
    selfMark: Hiring.nullable(),
    /** Name and version of the judge. */
    examiner: z.string(),
    /** The points with their weights of that day, so that the record can be read without the bank. */
    outline: z.array(StoredOutline).min(1).readonly(),
    report: Report,
  })
  .readonly()
export type Attempt = z.infer<typeof Attempt>

/** The subject of a second question after the report: a bank's follow-up, or the probe of one point. */
export const About = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('follow-up'), followUp: FollowUpId }).readonly(),
  z
    .object({
      kind: z.literal('probe'),
      point: PointId,
      /** The point was missing or contradicted, and is said again with its report in view. */
      mends: z.literal(true).optional(),
    })
    .readonly(),
])
export type About = z.infer<typeof About>

export const Reply = z
  .object({
    ...line,
    kind: z.literal('reply'),
    question: QuestionId,
    attempt: EntryId,
    about: About,
    answer,
    examiner: z.string(),
    report: Report,
  })
  .readonly()
export type Reply = z.infer<typeof Reply>

/** The learner looked at the key of a question without an attempt. */
export const Reveal = z.object({ ...line, kind: z.literal('reveal'), question: QuestionId }).readonly()
export type Reveal = z.infer<typeof Reveal>

/**
 * The learner disagrees with a verdict, or withdraws such an appeal. It stands beside the verdict, which
 * never changes, and decides the point in the learner's own name: see `laterRulings`.
 */
export const Appeal = z
  .object({
    ...line,
    kind: z.literal('appeal'),
    question: QuestionId,
    attempt: EntryId,
    point: PointId,
    stance: z.enum(['did-say', 'did-not-mean', 'withdrawn']),
    words: z.array(Span).readonly(),
    reason: z.string().trim().max(REASON_LIMIT),
  })
  .readonly()
export type Appeal = z.infer<typeof Appeal>

/**
 * The learner says that a statement is true which a language model called false outside the key, or withdraws
 * that. `words` are the statement; an editor of the bank decides.
 */
export const Objection = z
  .object({
    ...line,
    kind: z.literal('objection'),
    question: QuestionId,
    attempt: EntryId,
    words: Span,
    stance: z.enum(['is-true', 'withdrawn']),
    reason: z.string().trim().max(REASON_LIMIT),
  })
  .readonly()
export type Objection = z.infer<typeof Objection>

/**
 * The learner decides a point that the examiner left open. It is labelled as theirs and not counted as
 * examined.
 */
export const Settlement = z
  .object({
    ...line,
    kind: z.literal('settlement'),
    question: QuestionId,
    attempt: EntryId,
    point: PointId,
    ruling: z.enum(['met', 'missing']),
  })
  .readonly()
export type Settlement = z.infer<typeof Settlement>

/** The learner overrides the review rating that the mark picked. */
export const Override = z
  .object({
    ...line,
    kind: z.literal('override'),
    question: QuestionId,
    attempt: EntryId,
    rating: Rating,
  })
  .readonly()
export type Override = z.infer<typeof Override>

/**
 * The learner took an attempt back, moments after handing it in. Both lines stay in the record; the attempt
 * and everything said about it count for nothing.
 */
export const Retraction = z
  .object({ ...line, kind: z.literal('retraction'), question: QuestionId, attempt: EntryId })
  .readonly()
export type Retraction = z.infer<typeof Retraction>

/**
 * Another judge's report on an attempt. The newest counts in place of the first; both stay in the record.
 */
export const Rejudgement = z
  .object({
    ...line,
    kind: z.literal('rejudgement'),
    question: QuestionId,
    attempt: EntryId,
    examiner: z.string(),
    /** The points of that day; the key may have moved since the attempt. */
    outline: z.array(StoredOutline).min(1).readonly(),
    report: Report,
  })
  .readonly()
export type Rejudgement = z.infer<typeof Rejudgement>

/** One try at a calculation. It moves no card, since a correct number explains nothing. */
export const ExerciseTry = z
  .object({
    ...line,
    kind: z.literal('exercise'),
    question: QuestionId,
    exercise: ExerciseId,
    seed: Seed,
    /**
     * The numbers that the seed picked that day. With `value` and `unit` they make the line readable without
     * the bank.
     */
    numbers: z.record(ParameterName, z.number()).readonly(),
    value: z.number(),
    unit: z.string(),
    /** Null when the solution was asked for instead. */
    typed: z.string().max(TYPED_LIMIT).nullable(),
    ruling: ExerciseRuling,
  })
  .readonly()
export type ExerciseTry = z.infer<typeof ExerciseTry>

/**
 * One event of a mock interview. Its id combines the interview's id and the line's number, so two lines
 * cannot share a place.
 */
export const InterviewLine = z
  .object({
    ...line,
    kind: z.literal('interview'),
    interview: EntryId,
    number: z.int().nonnegative().max(MOST_LINES, { abort: true }),
    event: InterviewEvent,
  })
  .readonly()
  .refine(e => e.id === interviewLineId(e.interview, e.number), {
    path: ['id'],
    message: "an interview line's id is the interview's id with the line number in its last group",
  })
export type InterviewLine = z.infer<typeof InterviewLine>

/** The side of a glossary card that the learner has to supply. */
export const Wanted = z.enum(['meaning', 'name'])
export type Wanted = z.infer<typeof Wanted>

/** How well a term was known, as the learner rated it. It moves the card of that term. */
export const TermRating = z
  .object({
    ...line,
    kind: z.literal('term'),
    term: TermId,
    wanted: Wanted,
    /** Null when nothing was typed before the other side was shown. */
    typed: z.string().max(MEANING_LIMIT).nullable(),
    /** The rating that the words typed suggested. It moves nothing; null when nothing was typed. */
    proposed: Rating.nullable(),
    rating: Rating,
  })
  .readonly()
export type TermRating = z.infer<typeof TermRating>

/** The learner takes back a rating of a term. Both lines stay, and the rating counts for nothing. */
export const Withdrawal = z
  .object({ ...line, kind: z.literal('withdrawal'), term: TermId, withdraws: EntryId })
  .readonly()
export type Withdrawal = z.infer<typeof Withdrawal>

export const SettingsChange = z
  .object({ ...line, kind: z.literal('settings'), settings: Settings })
  .readonly()
export type SettingsChange = z.infer<typeof SettingsChange>

/** Lines about the terms of the glossary. */
export type TermEntry = TermRating | Withdrawal

/** Lines about one question; the others are about terms or the learner's whole preparation. */
export type QuestionEntry = Exclude<
  Entry,
  { kind: 'interview' | 'diagnostic' | 'settings' | TermEntry['kind'] }
>

/**
 * One line of a learner's record and its export. The record is append-only, and everything else derives from
 * it.
 */
export const Entry = z.discriminatedUnion('kind', [
  Attempt,
  Reply,
  Reveal,
  Appeal,
  Objection,
  Settlement,
  Override,
  Retraction,
  Rejudgement,
  ExerciseTry,
  InterviewLine,
  TermRating,
  Withdrawal,
  DiagnosticLine,
  SettingsChange,
])
export type Entry = z.infer<typeof Entry>
