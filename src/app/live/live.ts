import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { EntryId } from '#domain'
import type { LiveEvent } from '#api'
import { sessionIn } from '../interviews/interview-state.ts'
import type { AppContext } from '../context.ts'

/** A connection that is silent for longer may be cut on its way. */
const KEEP_OPEN_MS = 15_000

/**
 * The event stream of an interview: its present place, then each move and the interviewer's words. It ends as
 * soon as the listener leaves.
 */
export function live(
  { services, hub, watch, speaker, readRecord }: AppContext,
  c: Context,
  id: EntryId,
): Response {
  return streamSSE(c, async stream => {
    const gone = new AbortController()
    stream.onAbort(() => gone.abort())
    const leave = watch.join()
    let written = true
    const open = setInterval(() => {
      // A listener that does not read is sent no more of these.
      if (!written) return
      written = false
      void stream.write(': still here\n\n').then(() => {
        written = true
      })
    }, KEEP_OPEN_MS)
    let at = -1
    const write = async (event: LiveEvent) => {
      // Already sent to this listener.
      if (event.kind === 'moved' && event.number <= at) return
      if (event.kind === 'moved') at = event.number
      await stream.writeSSE({ event: event.kind, data: JSON.stringify(event) })
    }
    // Listening starts before the record is read, so that no event falls in between.
    const events = hub.listen(id, gone.signal)
    const first = events.next()
    try {
      const session = sessionIn(await readRecord(), id)
      await write({ kind: 'moved', number: session.next, at: services.now() })
      const latest = speaker.latest(id, session)
      if (latest) await write(latest)
      else void speaker.turn(id)
      for (let { value, done } = await first; !done && value; { value, done } = await events.next())
        await write(value)
    } finally {
      clearInterval(open)
      leave()
      gone.abort()
      await events.return(undefined)
      speaker.left(id)
    }
  })
}
