import type { Services } from './services.ts'
import { createHub } from './live/hub.ts'
import type { Hub } from './live/hub.ts'
import { recordIndexOf } from './record-index.ts'
import type { ReadRecord } from './record-index.ts'
import { readingsBy } from './questions/readings.ts'
import type { ReadModelAnswers } from './questions/readings.ts'
import { speakerOf } from './live/speak.ts'
import type { Speaker } from './live/speak.ts'
import { watchBy } from './live/watch.ts'
import type { Watch } from './live/watch.ts'

/** The desk, and what one app keeps in mind between requests. All of it can be read again. */
export interface AppContext {
  readonly services: Services
  readonly readRecord: ReadRecord
  readonly readings: ReadModelAnswers
  readonly hub: Hub
  readonly watch: Watch
  readonly speaker: Speaker
}

export function openContext(services: Services): AppContext {
  const readRecord = recordIndexOf(services.store)
  const hub = createHub()
  const speaker = speakerOf(services, hub, readRecord)
  return {
    services,
    readRecord,
    hub,
    speaker,
    watch: watchBy({ services: services, readRecord: readRecord, hub, speaker }),
    readings: readingsBy(services.offline ?? services.judge),
  }
}
