import { useEffect, useState } from 'react'
import type { LiveEvent } from '#api'
import { useApi } from '../../data/api-context.ts'
import type { StreamEvent } from '../../data/event-stream.ts'
import { followStream } from '../../data/follow-stream.ts'

const KINDS: readonly string[] = ['moved', 'words', 'spoken'] satisfies readonly LiveEvent['kind'][]

interface Live {
  readonly of: string
  /** The number that the interview has reached, here or elsewhere. */
  readonly number: number
  /** A prompt in a voice's words, and the number of the line that asks it. */
  readonly said: { readonly number: number; readonly text: string } | undefined
}

/**
 * Follows an interview while its page is visible. Browsers open few connections to one host, and a hidden tab needs
 * none: when it is shown again, the stream begins with the current number.
 */
export function useLive(id: string, listening: boolean): Live {
  const api = useApi()
  const [heard, setHeard] = useState<Live>({ of: id, number: 0, said: undefined })
  useEffect(() => {
    if (!listening) return undefined
    let leave: AbortController | undefined
    const hear = ({ type, data }: StreamEvent) => {
      if (!KINDS.includes(type)) return
      const event = JSON.parse(data) as LiveEvent // The app says what it sends.
      setHeard(before => {
        const { number, said } = before.of === id ? before : { number: 0, said: undefined }
        return event.kind === 'moved'
          ? { of: id, number: Math.max(number, event.number), said }
          : { of: id, number, said: { number: event.number, text: event.text } }
      })
    }
    const attend = () => {
      if (document.visibilityState === 'hidden') {
        leave?.abort()
        leave = undefined
      } else if (!leave) {
        leave = new AbortController()
        void followStream({ open: signal => api.live(id, signal), hear, signal: leave.signal })
      }
    }
    attend()
    document.addEventListener('visibilitychange', attend)
    return () => {
      document.removeEventListener('visibilitychange', attend)
      leave?.abort()
    }
  }, [api, id, listening])
  return heard.of === id ? heard : { of: id, number: 0, said: undefined }
}
