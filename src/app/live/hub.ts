import type { EntryId } from '#domain'
import type { LiveEvent } from '#api'

/**
 * Most events that a slow listener may leave unread. Beyond it only the latest place and the latest words are
 * kept, as the rest can be loaded.
 */
const MOST_UNREAD = 64

interface Queue {
  readonly put: (event: LiveEvent) => void
  /** The next event; null once the listener left. */
  readonly take: () => Promise<LiveEvent | null>
}

export type Hub = ReturnType<typeof createHub>

/**
 * The listeners of each interview. `tell` never waits: each listener has a bounded queue of its own, so a
 * slow one holds up nobody.
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

    /** The events from now on, until the listener leaves. */
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

/** The latest place supersedes earlier ones, and so do the latest words. */
function latestOf(events: readonly LiveEvent[]): LiveEvent[] {
  const [moved, words] = [
    events.findLast(event => event.kind === 'moved'),
    events.findLast(event => event.kind !== 'moved'),
  ]
  return events.filter(event => event === moved || event === words)
}
