import { useEffect, useState } from 'react'
import type { QuestionId } from '#domain'

type Word = 'opened' | 'here' | 'closed'

/** Whether the question is open in another tab, too. */
export function useOtherTab(question: QuestionId): boolean {
  const [other, setOther] = useState(false)
  useEffect(() => {
    const channel = new BroadcastChannel(`viva.open.${question}`)
    const say = (word: Word) => channel.postMessage(word)
    channel.onmessage = ({ data }: MessageEvent<Word>) => {
      setOther(data !== 'closed')
      if (data === 'opened') say('here')
      // A third tab may still have it open.
      if (data === 'closed') say('opened')
    }
    const leave = () => say('closed')
    addEventListener('pagehide', leave)
    say('opened')
    return () => {
      removeEventListener('pagehide', leave)
      leave()
      channel.close()
    }
  }, [question])
  return other
}
