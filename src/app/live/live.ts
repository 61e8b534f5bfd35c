import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { EntryId } from '#domain'
import type { LiveEvent } from '#api'
import { sessionIn } from '../interviews/interview-state.ts'
import type { AppContext } from '../context.ts'

/** A line that is silent for longer may be cut on its way. */
const KEEP_OPEN_MS = 15_000

/** The stream of an interview: where it stands, then whatever moves it and what is said. A reader that leaves ends it at once. */
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
      // One that does not read is not sent more of these.
      if (!written) return
      written = false
      void stream.write(': still here\n\n').then(() => {
        written = true
      })
    }, KEEP_OPEN_MS)
    let at = -1
    const write = async (event: LiveEvent) => {
      // What this reader knows already was news to another.
      if (event.kind === 'moved' && event.number <= at) return
      if (event.kind === 'moved') at = event.number
      await stream.writeSSE({ event: event.kind, data: JSON.stringify(event) })
    }
    // It listens before it looks where the interview stands, so nothing falls in between.
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
