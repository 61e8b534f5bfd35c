import type { Desk } from './services.ts'
import { createHub } from './live/hub.ts'
import type { Hub } from './live/hub.ts'
import { ledgerOf } from './record-index.ts'
import type { ReadLedger } from './record-index.ts'
import { readingsBy } from './questions/readings.ts'
import type { ReadModelAnswers } from './questions/readings.ts'
import { speakerOf } from './live/speak.ts'
import type { Speaker } from './live/speak.ts'
import { watchBy } from './live/watch.ts'
import type { Watch } from './live/watch.ts'

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
