import type { History } from '#api'
import type { Desk } from '../services.ts'
import type { Ledger } from '../record-index.ts'
import { movesOf } from './readiness-over-time.ts'
import { attemptLine } from '../questions/question-view.ts'

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
