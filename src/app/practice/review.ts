import { addDays, dayOf, daysBetween, later } from '#domain'
import type { Attempt, Rating } from '#domain'
import type { Review } from '#api'
import { capOf, choices, missedCore, ratingOfMark, recallAt, cardSteps } from '#scheduler'
import type { CardStep } from '#scheduler'
import type { RecordIndex } from '../record-index.ts'

const DAY_MS = 86_400_000
const MISSED = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'] as const
const RUNG = ['', 'first', 'second', 'third'] as const

/**
 * The date on which the question comes back after this attempt, and the reason. Null if the attempt moved no
 * card.
 */
export function reviewOf(attempt: Attempt, record: RecordIndex, offset: number): Review | null {
  const step = cardSteps(record.linesOf(attempt.question)).find(s => s.attempt.id === attempt.id)
  if (!step) return null
  const { card, before, review, retention } = step
  const fromMark = ratingOfMark(attempt.report, attempt.outline) ?? review.rating
  return {
    due: card.due,
    rating: review.rating,
    ratedBy: review.ratedBy,
    fromMark,
    because: because(step, fromMark),
    curve: curveOf(step, offset),
    choices: choices(before, review, retention),
  }
}

function because({ attempt, review }: CardStep, fromMark: Rating): string {
  if (review.ratedBy === 'learner') {
    return review.rating === fromMark
      ? 'You set it yourself, as the mark would have.'
      : `You set it yourself; the mark alone says ${fromMark}.`
  }
  const cap = capOf(attempt.hints)
  if (review.rating !== fromMark)
    return `The ${RUNG[attempt.hints] ?? 'third'} hint allows ${cap} at best; the mark alone says ${fromMark}.`
  return fromRule(attempt)
}

function fromRule({ report, outline }: Attempt): string {
  if (report.redFlags.length > 0) return 'The answer raises a red flag.'
  const missed = missedCore(report, outline).length
  if (missed > 0) return `${MISSED[missed] ?? missed} core ${missed === 1 ? 'point' : 'points'} did not hold.`
  if (report.mark.kind === 'withheld') return 'There is no mark.'
  const share = report.mark.kind === 'given' ? report.mark.share : report.mark.low
  const least = report.mark.kind === 'open' ? 'at least ' : ''
  return `No core point was missed, and the mark is ${least}${Math.round(share * 100)} %.`
}

/** One value a day up to the due date and a third beyond. A long wait is thinned to some sixty days. */
function curveOf({ card }: CardStep, offset: number): Review['curve'] {
  const first = dayOf(card.lastReview, offset)
  const wait = Math.max(1, daysBetween(first, dayOf(card.due, offset)))
  const length = Math.max(3, Math.ceil(wait * 1.33))
  const stride = Math.max(1, Math.ceil(length / 60))
  const days = new Set([
    ...Array.from({ length: Math.floor(length / stride) + 1 }, (_, i) => i * stride),
    wait,
  ])
  return [...days]
    .toSorted((a, b) => a - b)
    .map(n => ({ day: addDays(first, n), recall: recallAt(card, later(card.lastReview, n * DAY_MS)) }))
}
