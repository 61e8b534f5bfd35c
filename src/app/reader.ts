import type { Desk } from './desk.ts'
import { createHub } from './hub.ts'
import type { Hub } from './hub.ts'
import { ledgerOf } from './ledger.ts'
import type { ReadLedger } from './ledger.ts'
import { readingsBy } from './readings.ts'
import type { ReadModelAnswers } from './readings.ts'
import { speakerOf } from './speak.ts'
import type { Speaker } from './speak.ts'
import { watchBy } from './watch.ts'
import type { Watch } from './watch.ts'

/** The desk, and what one app keeps in mind between requests. All of it can be read again. */
export interface Reader {
  readonly desk: Desk
  readonly ledger: ReadLedger
  readonly readings: ReadModelAnswers
  readonly hub: Hub
  readonly watch: Watch
  readonly speaker: Speaker
}

export function readerAt(desk: Desk): Reader {
  const ledger = ledgerOf(desk.store)
  const hub = createHub()
  const speaker = speakerOf(desk, hub, ledger)
  return {
    desk,
    ledger,
    hub,
    speaker,
    watch: watchBy({ desk, ledger, hub, speaker }),
    readings: readingsBy(desk.offline ?? desk.judge),
  }
}
