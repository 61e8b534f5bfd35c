import type { Desk } from './desk.ts'
import { ledgerOf } from './ledger.ts'
import type { ReadLedger } from './ledger.ts'
import { readingsBy } from './readings.ts'
import type { ReadModelAnswers } from './readings.ts'

/** The desk, and what one app keeps in mind between requests. All of it can be read again. */
export interface Reader {
  readonly desk: Desk
  readonly ledger: ReadLedger
  readonly readings: ReadModelAnswers
}

export function readerAt(desk: Desk): Reader {
  return { desk, ledger: ledgerOf(desk.store), readings: readingsBy(desk.judge) }
}
