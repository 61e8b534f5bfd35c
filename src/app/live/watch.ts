import type { EntryId } from '#domain'
import type { Services } from '../services.ts'
import type { Hub } from './hub.ts'
import type { ReadRecord } from '../record-index.ts'
import type { Speaker } from './speak.ts'

/** Interval at which the record is polled for steps that another process made. */
const LOOK_MS = 2000

export type Watch = ReturnType<typeof watchBy>

interface Parts {
  readonly services: Services
  readonly readRecord: ReadRecord
  readonly hub: Hub
  readonly speaker: Speaker
}

/**
 * Notices that an interview moved on, and tells its listeners once. This process reports its own steps; those
 * of another are found in the record.
 */
export function watchBy({ services, readRecord, hub, speaker }: Parts) {
  const announced = new Map<EntryId, number>()
  let watching = 0
  let timer: ReturnType<typeof setInterval> | undefined
  let looking = false

  function moved(id: EntryId, number: number): void {
    if (!hub.hears(id) || number <= (announced.get(id) ?? 0)) return
    announced.set(id, number)
    hub.tell(id, { kind: 'moved', number, at: services.now() })
    void speaker.turn(id)
  }

  /** A record that cannot be read is tried again at the next turn. A request that needs it gets the error. */
  async function look(): Promise<void> {
    if (looking) return
    looking = true
    try {
      const { sessions } = await readRecord()
      for (const id of hub.heard()) moved(id, sessions.get(id)?.next ?? 0)
      for (const id of announced.keys()) if (!hub.hears(id)) announced.delete(id)
    } catch (error) {
      console.error(error)
    } finally {
      looking = false
    }
  }

  return {
    moved,
    /** Polls while anybody listens. Returns the function by which a listener leaves. */
    join(): () => void {
      watching += 1
      timer ??= setInterval(() => void look(), LOOK_MS)
      return () => {
        watching -= 1
        if (watching > 0) return
        clearInterval(timer)
        timer = undefined
      }
    },
  }
}
