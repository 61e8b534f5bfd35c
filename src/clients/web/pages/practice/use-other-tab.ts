import { useEffect, useState } from 'react'
import type { QuestionId } from '#domain'

/** A tab says that it has the question open, and hears from those that have it too. */
interface Word {
  readonly word: 'opened' | 'here'
  readonly tab: string
}

/** Whether the question is open in another tab, too. */
export function useOtherTab(question: QuestionId): boolean {
  const [others, setOthers] = useState<readonly string[]>([])
  useEffect(() => {
    const name = `viva.open.${question}`
    const me = crypto.randomUUID()
    const left = new AbortController()
    const { signal } = left
    const channel = new BroadcastChannel(name)
    const say = (word: Word['word']) => channel.postMessage({ word, tab: me } satisfies Word)
    channel.onmessage = ({ data: { word, tab } }: MessageEvent<Word>) => {
      if (word === 'opened') say('here')
      setOthers(known => [...known.filter(other => other !== tab), tab])
      void whenGone(`${name}.${tab}`, signal, () => setOthers(known => known.filter(other => other !== tab)))
    }
    // The browser takes the lock from a tab that ends in whatever way.
    void navigator.locks.request(`${name}.${me}`, () => {
      if (signal.aborted) return undefined
      say('opened')
      return new Promise<void>(resolve => signal.addEventListener('abort', () => resolve(), { once: true }))
    })
    return () => {
      left.abort()
      channel.close()
      setOthers([])
    }
  }, [question])
  return others.length > 0
}

/** Waits for the lock that a tab holds while it has its question open. */
async function whenGone(lock: string, signal: AbortSignal, then: () => void): Promise<void> {
  try {
    await navigator.locks.request(lock, { signal }, then)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
