import type { EntryId } from '#domain'
import type { Services } from '../services.ts'
import type { Hub } from './hub.ts'
import type { ReadRecord } from '../record-index.ts'
import type { Speaker } from './speak.ts'

/** How often it is looked whether another process moved an interview on. */
const LOOK_MS = 2000

export type Watch = ReturnType<typeof watchBy>

interface Parts {
  readonly services: Services
  readonly readRecord: ReadRecord
  readonly hub: Hub
  readonly speaker: Speaker
}

/** Notices that an interview moved on, and tells its listeners once: this process says so, another is seen in the record. */
export function watchBy({ services, readRecord, hub, speaker }: Parts) {
  const told = new Map<EntryId, number>()
  let watching = 0
  let timer: ReturnType<typeof setInterval> | undefined
  let looking = false

  function moved(id: EntryId, number: number): void {
    if (!hub.hears(id) || number <= (told.get(id) ?? 0)) return
    told.set(id, number)
    hub.tell(id, { kind: 'moved', number, at: services.now() })
    void speaker.turn(id)
  }

  /** A record that cannot be read now is looked at again the next time; whoever asks for it then is told so. */
  async function look(): Promise<void> {
    if (looking) return
    looking = true
    try {
      const { sessions } = await readRecord()
      for (const id of hub.heard()) moved(id, sessions.get(id)?.next ?? 0)
      for (const id of told.keys()) if (!hub.hears(id)) told.delete(id)
    } catch (error) {
      console.error(error)
    } finally {
      looking = false
    }
  }

  return {
    moved,
    /** Looks now and then for as long as anybody is there; gives back how to leave. */
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
