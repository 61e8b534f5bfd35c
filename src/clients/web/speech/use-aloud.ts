import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { spoken } from './spoken.ts'

interface Aloud {
  /** Whether this machine has an English voice. Remote voices would send the words to their maker. */
  readonly possible: boolean
  readonly reading: boolean
  /** Ends when the text has been read or the reading was stopped. */
  read(text: string): Promise<void>
  stop(): void
}

function synthesis(): SpeechSynthesis | undefined {
  return 'speechSynthesis' in globalThis ? speechSynthesis : undefined
}

function voice(): SpeechSynthesisVoice | undefined {
  const voices =
    synthesis()
      ?.getVoices()
      .filter(each => each.localService && each.lang.toLowerCase().startsWith('en')) ?? []
  return voices.find(each => each.lang.toLowerCase().endsWith('gb')) ?? voices[0]
}

/** Browsers load their list of voices late. */
function onVoices(changed: () => void): () => void {
  const there = synthesis()
  there?.addEventListener?.('voiceschanged', changed)
  return () => there?.removeEventListener?.('voiceschanged', changed)
}

/** Reads a text aloud in the machine's own voice, if it has one. */
export function useAloud(): Aloud {
  const possible = useSyncExternalStore(onVoices, () => voice() !== undefined)
  const [reading, setReading] = useState(false)
  const ended = useRef<() => void>(undefined)

  const stop = () => {
    synthesis()?.cancel()
    ended.current?.()
  }
  useEffect(() => () => synthesis()?.cancel(), [])

  const read = (text: string) => {
    const by = voice()
    if (!by) return Promise.resolve()
    stop()
    return new Promise<void>(resolve => {
      const words = new SpeechSynthesisUtterance(spoken(text))
      words.voice = by
      words.lang = by.lang
      const end = () => {
        if (ended.current === end) ended.current = undefined
        setReading(false)
        resolve()
      }
      words.addEventListener('end', end)
      words.addEventListener('error', end)
      ended.current = end
      setReading(true)
      speechSynthesis.speak(words)
    })
  }
  return { possible, reading, read, stop }
}
