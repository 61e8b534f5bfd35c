import { useEffect, useState } from 'react'
import type { LiveEvent } from '#api'

const KINDS = ['moved', 'words', 'spoken'] as const satisfies readonly LiveEvent['kind'][]

export interface Live {
  readonly of: string
  /** The number to which the interview has moved, here or elsewhere. */
  readonly number: number
  /** What a voice says, and the number of the line that asks it. */
  readonly said: { readonly number: number; readonly text: string } | undefined
}

/**
 * Listens to an interview for as long as its page is seen: a browser opens few connections to one place, and a tab that
 * nobody looks at needs none. One that comes to light again is told where the interview stands.
 */
export function useLive(id: string, listening: boolean): Live {
  const [heard, setHeard] = useState<Live>({ of: id, number: 0, said: undefined })
  useEffect(() => {
    if (!listening) return undefined
    let source: EventSource | undefined
    const hear = ({ data }: MessageEvent<string>) => {
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
        source?.close()
        source = undefined
      } else if (!source) {
        source = new EventSource(`/api/interviews/${id}/live`)
        for (const kind of KINDS) source.addEventListener(kind, hear)
      }
    }
    attend()
    document.addEventListener('visibilitychange', attend)
    return () => {
      document.removeEventListener('visibilitychange', attend)
      source?.close()
    }
  }, [id, listening])
  return heard.of === id ? heard : { of: id, number: 0, said: undefined }
}
