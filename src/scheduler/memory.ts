import { EntryId, Instant, addDays, dayOf } from '#domain'
import type { Card, Day, QuestionId } from '#domain'
import type { PlanRequest } from './plan-request.ts'
import { reschedule } from './reschedule.ts'

/** The memory of one question that was met, or that the plan foresees to be met. */
export interface Memory {
  readonly question: QuestionId
  readonly card: Card | null
  readonly due: Day
  /** Null if only its key was seen. */
  readonly last: Day | null
}

/** A foreseen card has no attempt behind it. */
const FORESEEN = EntryId.parse('00000000-0000-0000-0000-000000000000')

/** The memory of a question after it went well on a day. */
export function afterGood(
  question: QuestionId,
  before: Card | null,
  day: Day,
  { settings }: Pick<PlanRequest, 'settings'>,
): Memory {
  const noon = Instant.parse(`${day}T12:00:00.000Z`)
  // A clock that ran ahead leaves reviews dated after this day, and FSRS takes no step back.
  const at = before && dayOf(before.lastReview, 0) > day ? before.lastReview : noon
  const card = reschedule(
    before,
    { question, attempt: FORESEEN, at, rating: 'good', ratedBy: 'mark' },
    settings.retention,
  )
  // It is done for this day, even if its next day lies in the past.
  return { question, card, due: laterDay(dayOf(card.due, 0), addDays(day, 1)), last: day }
}

function laterDay(a: Day, b: Day): Day {
  return a > b ? a : b
}
