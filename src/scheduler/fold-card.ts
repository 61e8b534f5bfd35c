import { DEFAULT_SETTINGS, countedLines } from '#domain'
import type { Attempt, Card, Entry, Rating } from '#domain'
import { ratingOf } from './rating.ts'
import { reschedule } from './reschedule.ts'
import type { ReviewGrade } from './reschedule.ts'

/** The effect of one attempt on the card of its question. */
export interface CardStep {
  readonly attempt: Attempt
  readonly before: Card | null
  readonly card: Card
  readonly review: ReviewGrade
  readonly retention: number
}

/** Entries by moment, then by id: the order in which a record is read, whatever the origin of its lines. */
export function chronological<T extends Pick<Entry, 'at' | 'id'>>(entries: readonly T[]): readonly T[] {
  return entries.toSorted((a, b) =>
    a.at === b.at ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : a.at < b.at ? -1 : 1,
  )
}

/** The card of one question, folded from the entries about it and the settings among them. */
export function foldCard(entries: readonly Entry[]): Card | null {
  return cardSteps(entries).at(-1)?.card ?? null
}

/** Each attempt that moved the card, in order. A pure fold: the order of arrival does not matter. */
export function cardSteps(entries: readonly Entry[]): readonly CardStep[] {
  const ordered = chronological(countedLines(entries))
  const overrides = new Map(
    ordered.flatMap(e => (e.kind === 'override' ? [[e.attempt, e.rating] as const] : [])),
  )
  const steps: CardStep[] = []
  let retention = DEFAULT_SETTINGS.retention
  let revealed: string | undefined

  for (const entry of ordered) {
    if (entry.kind === 'settings') retention = entry.settings.retention
    if (entry.kind === 'reveal') revealed = entry.day
    if (entry.kind !== 'attempt' || revealed === entry.day) continue
    const review = reviewOf(entry, overrides.get(entry.id))
    if (!review) continue
    const before = steps.at(-1)?.card ?? null
    steps.push({ attempt: entry, before, review, retention, card: reschedule(before, review, retention) })
  }
  return steps
}

/** The learner's own rating wins; an attempt without a mark or a rating moves nothing. */
function reviewOf(attempt: Attempt, override: Rating | undefined): ReviewGrade | null {
  const rating = override ?? ratingOf(attempt)
  if (!rating) return null
  return {
    question: attempt.question,
    attempt: attempt.id,
    at: attempt.at,
    rating,
    ratedBy: override ? 'learner' : 'mark',
  }
}
