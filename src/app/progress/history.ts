import type { History } from '#api'
import type { Services } from '../services.ts'
import type { RecordIndex } from '../record-index.ts'
import type { MovesOf } from './readiness-moves.ts'
import { appealsIn } from './appeals.ts'
import { attemptLine } from '../questions/question-view.ts'

/** Nobody reads further back in a list; search finds older answers, and the export holds all of them. */
const MOST_SHOWN = 1000

/** The newest attempts, newest first, the cards as they stand, and the moves of readiness. */
export function historyOf({ bank }: Services, record: RecordIndex, movesOf: MovesOf): History {
  return {
    attempts: record.attempts
      .slice(-MOST_SHOWN)
      .map(attempt => attemptLine(attempt, bank, record))
      .toReversed(),
    older: Math.max(0, record.attempts.length - MOST_SHOWN),
    appeals: appealsIn(bank, record),
    cards: [...record.cards.values()],
    readiness: movesOf(bank, record).flatMap(({ at, readiness: { section, band } }) =>
      band ? [{ at, section, low: band.low, high: band.high }] : [],
    ),
  }
}
