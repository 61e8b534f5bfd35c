import type { History } from '#api'
import type { Services } from '../services.ts'
import type { RecordIndex } from '../record-index.ts'
import { movesOf } from './readiness-over-time.ts'
import { appealsIn } from './appeals.ts'
import { attemptLine } from '../questions/question-view.ts'

/** Every attempt, newest first, the cards as they stand, and the moves of readiness. */
export function historyOf({ bank }: Services, record: RecordIndex): History {
  return {
    attempts: record.attempts.map(attempt => attemptLine(attempt, bank, record)).toReversed(),
    appeals: appealsIn(bank, record),
    cards: [...record.cards.values()],
    readiness: movesOf(bank, record).flatMap(({ at, readiness: { section, band } }) =>
      band ? [{ at, section, low: band.low, high: band.high }] : [],
    ),
  }
}
