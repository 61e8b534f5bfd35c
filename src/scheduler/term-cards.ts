import { DEFAULT_SETTINGS } from '#domain'
import type { Day, SettingsChange, TermEntry, TermId, TermRating } from '#domain'
import { chronological } from './fold-card.ts'
import { remember } from './reschedule.ts'
import type { FsrsMemory } from './reschedule.ts'

/** The memory of a glossary term and its due date, folded from the record like a question's card. */
export interface TermCard extends FsrsMemory {
  readonly term: TermId
}

/** The ratings that still count, in order, without those that a later line takes back. */
export function standingRatings(entries: readonly TermEntry[]): readonly TermRating[] {
  const withdrawn = new Set(entries.flatMap(e => (e.kind === 'withdrawal' ? [e.withdraws] : [])))
  return chronological(entries.filter(e => e.kind === 'term' && !withdrawn.has(e.id))).filter(
    e => e.kind === 'term',
  )
}

/**
 * The card of each term, folded from the ratings that count and the settings among them. Only the first
 * rating of a day moves it. A term rated *again* comes up once more that day; to know it then, freshly read,
 * says little of tomorrow.
 */
export function foldTermCards(
  ratings: readonly TermRating[],
  changes: readonly SettingsChange[],
): ReadonlyMap<TermId, TermCard> {
  const cards = new Map<TermId, TermCard>()
  const movedOn = new Map<TermId, Day>()
  let retention = DEFAULT_SETTINGS.retention
  for (const entry of chronological([...ratings, ...changes])) {
    if (entry.kind === 'settings') retention = entry.settings.retention
    else if (movedOn.get(entry.term) !== entry.day) {
      const { term } = entry
      movedOn.set(term, entry.day)
      cards.set(term, { term, ...remember(cards.get(term) ?? null, entry, retention) })
    }
  }
  return cards
}
