/** The views of an interview that is over. */
import { z } from 'zod'
import {
  Dimension,
  EntryId,
  FlagId,
  Hiring,
  Instant,
  Mark,
  Opposite,
  PointId,
  QuestionId,
  Rank,
  Report,
  Span,
} from '#domain'
import { BlueprintView, InterviewRow, Signal, closing, moveKind } from './interview-views.ts'
import { list, object, section } from './shapes.ts'

/** The standing of a point at the end of a question, and the way to it. */
export const SettledPoint = object({
  point: PointId,
  rank: Rank,
  weight: z.int(),
  /** The part of a design round; null elsewhere. */
  dimension: Dimension.nullable(),
  claim: z.string(),
  kind: z.enum(['met', 'partial', 'contradicted', 'missing', 'unjudged']),
  how: z.enum(['opening', 'follow-up', 'when-probed', 'corrected', 'gave-way']),
  /** The exchange that decides it, and the deciding words. */
  exchange: z.int(),
  evidence: list(Span),
  /** The opposition to the claim, if it is contradicted and the examiner can name the opposition. */
  opposite: Opposite.optional(),
})
export type SettledPoint = z.infer<typeof SettledPoint>

export const SettledFlag = object({
  flag: FlagId,
  claim: z.string(),
  correction: z.string(),
  /** Taken back when it was challenged. */
  withdrawn: z.boolean(),
  exchange: z.int(),
  evidence: list(Span),
})
export type SettledFlag = z.infer<typeof SettledFlag>

/** A hint, or a requested fact, given ahead of the answer. */
export const Aside = object({
  /** The candidate's words; null for a hint. */
  asked: z.string().nullable(),
  told: z.string(),
})
export type Aside = z.infer<typeof Aside>

export const DebriefExchange = object({
  kind: moveKind,
  prompt: z.string(),
  asides: list(Aside),
  /** Null if the candidate passed or the time ran out. */
  answer: z.string().nullable(),
  ms: z.number(),
  report: Report.nullable(),
})
export type DebriefExchange = z.infer<typeof DebriefExchange>

export const DebriefQuestion = object({
  question: QuestionId,
  title: z.string(),
  section,
  slot: z.string(),
  minutes: z.number(),
  ms: z.number(),
  hints: z.int(),
  /** Whether it got no answer at all: skipped is not wrong. */
  skipped: z.boolean(),
  exchanges: list(DebriefExchange),
  points: list(SettledPoint),
  flags: list(SettledFlag),
  /** Null if it was skipped. */
  mark: Mark.nullable(),
  hiring: Hiring.nullable(),
  hiringHigh: Hiring.nullable(),
  /** The sentence that an interviewer would have written down. */
  decided: z.string(),
  /** The attempt that holds its opening. */
  attempt: EntryId.nullable(),
})
export type DebriefQuestion = z.infer<typeof DebriefQuestion>

export const Debrief = object({
  id: EntryId,
  blueprint: BlueprintView,
  startedAt: Instant,
  endedAt: Instant,
  ms: z.number(),
  pauses: z.int(),
  because: closing,
  examiners: list(z.string()),
  /** Null if less than half of the blueprint was asked. */
  signal: Signal.nullable(),
  /** The grounds of the signal, in sentences. */
  restsOn: list(z.string()),
  questions: list(DebriefQuestion),
  /** Slots that were never reached: unasked is not weak. */
  notAsked: list(z.string()),
  study: list(object({ question: QuestionId, title: z.string(), why: z.string(), due: Instant.nullable() })),
  earlier: list(InterviewRow),
})
export type Debrief = z.infer<typeof Debrief>
