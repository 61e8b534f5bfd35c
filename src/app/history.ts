import type { History, Instant } from '#domain'
import type { Desk } from './desk.ts'
import type { Ledger } from './ledger.ts'
import { preparedness } from './preparedness.ts'
import { attemptLine } from './question-view.ts'

/** Every attempt, newest first, the cards as they stand, and how readiness moved. */
export function historyOf({ bank }: Desk, ledger: Ledger, now: Instant): History {
  return {
    attempts: ledger.attempts.map(attempt => attemptLine(attempt, bank)).toReversed(),
    cards: [...ledger.cards.values()],
    readiness: preparedness(bank, ledger, now).moved.flatMap(({ at, readiness: { section, band } }) => (band ? [{ at, section, low: band.low, high: band.high }] : [])),
  }
}
