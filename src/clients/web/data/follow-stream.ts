import { readEvents, STREAM_START } from './event-stream.ts'
import type { StreamEvent, StreamState } from './event-stream.ts'

interface Following {
  /** Requests the stream. */
  open(signal: AbortSignal): Promise<Response>
  hear(event: StreamEvent): void
  /** Ends the following. */
  readonly signal: AbortSignal
  wait?(ms: number, signal: AbortSignal): Promise<void>
}

/** The wait before reconnecting, as in browsers' EventSource. It doubles while nobody answers. */
const FIRST_WAIT_MS = 3000
const LONGEST_WAIT_MS = 30_000

/**
 * Follows a stream of events until the signal ends it. Like an EventSource, it reconnects to a stream that
 * breaks off, but not to one that is refused.
 */
export async function followStream({ open, hear, signal, wait = timePasses }: Following): Promise<void> {
  let retryMs = FIRST_WAIT_MS
  let unanswered = 0
  while (!signal.aborted) {
    const response = await open(signal).catch(() => undefined)
    if (response) {
      if (!isStream(response)) return
      unanswered = 0
      retryMs = (await hearAll(response, hear, signal)) ?? retryMs
    }
    await wait(Math.min(LONGEST_WAIT_MS, retryMs * 2 ** unanswered), signal)
    unanswered += 1
  }
}

function isStream({ status, headers }: Response): boolean {
  return status === 200 && (headers.get('content-type') ?? '').startsWith('text/event-stream')
}

/** Reads one stream until it ends or breaks off. Gives back the wait that the server asked for, if any. */
async function hearAll(
  { body }: Response,
  hear: Following['hear'],
  signal: AbortSignal,
): Promise<number | undefined> {
  let state: StreamState = STREAM_START
  try {
    const decoder = new TextDecoderStream('utf-8', { ignoreBOM: true })
    const reader = body?.pipeThrough(decoder, { signal }).getReader()
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      const [next, events] = readEvents(state, piece.value)
      state = next
      events.forEach(hear)
    }
  } catch {
    // The stream broke off. All complete events were heard.
  }
  return state.retryMs
}

function timePasses(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
    if (signal.aborted) end()
  })
}
