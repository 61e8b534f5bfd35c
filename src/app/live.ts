import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { EntryId } from '#domain'
import { sessionIn } from './interview-state.ts'
import type { Reader } from './reader.ts'

/** A line that is silent for longer may be cut on its way. */
const KEEP_OPEN_MS = 15_000

/** The stream of an interview: where it stands, then whatever moves it. A reader that leaves ends it at once. */
export function live({ hub, watch, ledger }: Reader, c: Context, id: EntryId): Response {
  return streamSSE(c, async stream => {
    const gone = new AbortController()
    stream.onAbort(() => gone.abort())
    const leave = watch.join()
    const open = setInterval(() => void stream.write(': still here\n\n'), KEEP_OPEN_MS)
    try {
      // It listens before it looks where the interview stands, so nothing falls in between.
      const events = hub.listen(id, gone.signal)
      const first = events.next()
      await stream.writeSSE({ event: 'moved', data: JSON.stringify({ kind: 'moved', number: sessionIn(await ledger(), id).next }) })
      for (let { value, done } = await first; !done && value; { value, done } = await events.next()) await stream.writeSSE({ event: value.kind, data: JSON.stringify(value) })
    } finally {
      clearInterval(open)
      leave()
    }
  })
}
