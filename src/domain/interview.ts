import { z } from 'zod'
import { Blueprint } from './blueprint.ts'
import { EntryId, FlagId, FollowUpId, PointId, QuestionId } from './ids.ts'
import { ANSWER_LIMIT, CLARIFICATION_LIMIT } from './limits.ts'
import { StoredOutline } from './point.ts'
import { Report } from './report.ts'

/**
 * The prompt for the candidate to answer. A push-back or a doubt quotes the candidate and asks whether it
 * holds; a colleague holds a view for the candidate to weigh. None of them gives the answer away.
 */
export const Move = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('question') }).readonly(),
  z.object({ kind: z.literal('follow-up'), followUp: FollowUpId }).readonly(),
  z.object({ kind: z.literal('probe'), point: PointId }).readonly(),
  z.object({ kind: z.literal('push-back'), point: PointId, quote: z.string() }).readonly(),
  z.object({ kind: z.literal('doubt'), flag: FlagId, quote: z.string() }).readonly(),
  z.object({ kind: z.literal('colleague'), flag: FlagId }).readonly(),
])
export type Move = z.infer<typeof Move>

/**
 * The version of the rules that settle an interview: how a reply changes the opening's points. An interview
 * without a version was held under the first, so its debrief stays as it was.
 */
export const SETTLED_BY = 3
export type SettledBy = 1 | 2 | typeof SETTLED_BY

export const CLOSINGS = ['finished', 'stopped', 'out-of-time'] as const

/** One event of an interview. An interview is the fold of its events. */
export const InterviewEvent = z.discriminatedUnion('kind', [
  z
    .object({ kind: z.literal('opened'), blueprint: Blueprint, rules: z.literal([2, SETTLED_BY]).optional() })
    .readonly(),
  z
    .object({
      kind: z.literal('asked'),
      slot: z.int().nonnegative(),
      question: QuestionId,
      title: z.string(),
      prompt: z.string(),
    })
    .readonly(),
  z
    .object({
      kind: z.literal('said'),
      answer: z.string().max(ANSWER_LIMIT),
      examiner: z.string(),
      outline: z.array(StoredOutline).min(1).readonly(),
      report: Report,
    })
    .readonly(),
  z.object({ kind: z.literal('followed'), move: Move, prompt: z.string() }).readonly(),
  z.object({ kind: z.literal('passed') }).readonly(),
  z.object({ kind: z.literal('hinted'), rung: z.int().min(1).max(3), hint: z.string() }).readonly(),
  z
    .object({
      kind: z.literal('clarified'),
      asked: z.string().max(CLARIFICATION_LIMIT),
      told: z.string().nullable(),
    })
    .readonly(),
  z.object({ kind: z.literal('paused') }).readonly(),
  z.object({ kind: z.literal('resumed') }).readonly(),
  z.object({ kind: z.literal('closed'), because: z.enum(CLOSINGS) }).readonly(),
])
export type InterviewEvent = z.infer<typeof InterviewEvent>

const DIGITS = 12
/** The highest number that the last group of an id can hold. */
export const MOST_LINES = 16 ** DIGITS - 1

/**
 * The id of an interview line: the interview's id with the number of the line in its last group.
 *
 * The id thus fixes the place of the line. If two tabs both write line 7, the store takes one.
 */
export function interviewLineId(interview: EntryId, number: number): EntryId {
  return EntryId.parse(interview.slice(0, -DIGITS) + number.toString(16).padStart(DIGITS, '0'))
}

/** Makes an interview's id from a random one, by clearing the last group for the numbers of its lines. */
export function interviewIdOf(random: EntryId): EntryId {
  return interviewLineId(random, 0)
}
