import type { History } from '#domain'
import type { Desk } from './desk.ts'
import type { Ledger } from './ledger.ts'
import { movesOf } from './preparedness.ts'
import { attemptLine } from './question-view.ts'

/** Every attempt, newest first, the cards as they stand, and how readiness moved. */
export function historyOf({ bank }: Desk, ledger: Ledger): History {
  return {
    attempts: ledger.attempts.map(attempt => attemptLine(attempt, bank)).toReversed(),
    cards: [...ledger.cards.values()],
    readiness: movesOf(bank, ledger).flatMap(({ at, readiness: { section, band } }) =>
      band ? [{ at, section, low: band.low, high: band.high }] : [],
    ),
  }
}
