import type { EntryId } from '#domain'
import type { Hub } from './hub.ts'
import type { ReadLedger } from './ledger.ts'

/** How often it is looked whether another process moved an interview on. */
const LOOK_MS = 2000

export type Watch = ReturnType<typeof watchBy>

/** Notices that an interview moved on, and tells its listeners once: this process says so, another is seen in the record. */
export function watchBy(ledger: ReadLedger, hub: Hub) {
  const told = new Map<EntryId, number>()
  let watching = 0
  let timer: ReturnType<typeof setInterval> | undefined

  function moved(id: EntryId, number: number): void {
    if (number <= (told.get(id) ?? 0)) return
    told.set(id, number)
    hub.tell(id, { kind: 'moved', number })
  }

  async function look(): Promise<void> {
    const { interviews } = await ledger()
    const heard = hub.heard()
    for (const id of heard) moved(id, interviews.get(id)?.length ?? 0)
    for (const id of told.keys()) if (!heard.includes(id)) told.delete(id)
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
