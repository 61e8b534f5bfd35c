import type { EntryId } from '#domain'
import type { LiveEvent } from '#api'

/** What a slow reader may leave unread. Beyond it only the latest place and the latest words are kept: the rest can be loaded. */
const MOST_UNREAD = 64

interface Queue {
  readonly put: (event: LiveEvent) => void
  /** The next event; null when the reader left. */
  readonly take: () => Promise<LiveEvent | null>
}

export type Hub = ReturnType<typeof createHub>

/**
 * Who listens to which interview. To tell is never to wait: each reader has a queue of its own, of bounded length, so one
 * that reads slowly holds up nobody.
 */
export function createHub() {
  const queues = new Map<EntryId, Set<Queue>>()

  return {
    tell(id: EntryId, event: LiveEvent): void {
      for (const queue of queues.get(id) ?? []) queue.put(event)
    },

    /** The interviews that somebody listens to. */
    heard: (): readonly EntryId[] => [...queues.keys()],
    hears: (id: EntryId): boolean => queues.has(id),

    /** What happens from now on, until the reader leaves. */
    async *listen(id: EntryId, signal: AbortSignal): AsyncGenerator<LiveEvent> {
      const queue = createQueue(signal)
      const others = queues.get(id) ?? new Set()
      queues.set(id, others.add(queue))
      try {
        for (let event = await queue.take(); event; event = await queue.take()) yield event
      } finally {
        others.delete(queue)
        if (others.size === 0) queues.delete(id)
      }
    },
  }
}

function createQueue(signal: AbortSignal): Queue {
  let unread: LiveEvent[] = []
  let wake: (() => void) | undefined
  signal.addEventListener('abort', () => wake?.(), { once: true })
  return {
    put(event) {
      unread.push(event)
      if (unread.length > MOST_UNREAD) unread = latestOf(unread)
      wake?.()
    },
    async take() {
      while (!signal.aborted) {
        const event = unread.shift()
        if (event) return event
        await new Promise<void>(resolve => {
          wake = resolve
        })
      }
      return null
    },
  }
}

/** Each place takes the place of the one before, and so do words: of either the last says all. */
function latestOf(events: readonly LiveEvent[]): LiveEvent[] {
  const [moved, said] = [
    events.findLast(event => event.kind === 'moved'),
    events.findLast(event => event.kind !== 'moved'),
  ]
  return events.filter(event => event === moved || event === said)
}
