import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** As much of the browser's speech recognition as is used here; TypeScript does not list it. */
interface Recognition extends EventTarget {
  continuous: boolean
  interimResults: boolean
  lang: string
  processLocally?: boolean
  start(): void
  stop(): void
}
interface RecognitionMaker {
  new (): Recognition
  available?(options: { readonly langs: readonly string[]; readonly processLocally: boolean }): Promise<string>
}
interface ResultEvent extends Event {
  readonly resultIndex: number
  readonly results: SpeechRecognitionResultList
}

const LANGUAGE = 'en-GB'

function maker(): RecognitionMaker | undefined {
  const names = globalThis as { readonly SpeechRecognition?: RecognitionMaker; readonly webkitSpeechRecognition?: RecognitionMaker } // Not in the library's types.
  return names.SpeechRecognition ?? names.webkitSpeechRecognition
}

export interface Dictation {
  /** Whether the browser has it at all. */
  readonly possible: boolean
  /** `asking` until the learner has agreed that the browser may send their voice away. */
  readonly state: 'off' | 'asking' | 'on'
  /** What is being said and not yet settled. */
  readonly hearing: string
  readonly trouble: string | undefined
  start(): void
  stop(): void
}

/** Listens until it is stopped: a pause to think does not end it. */
export function useDictation(write: (words: string) => void): Dictation {
  const [state, setState] = useState<Dictation['state']>('off')
  const [hearing, setHearing] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const current = useRef<Recognition>(undefined)
  const settle = useEffectEvent((words: string) => write(words))

  const stop = () => {
    const recognition = current.current
    current.current = undefined
    recognition?.stop()
    setHearing('')
    setState('off')
  }
  useEffect(() => () => current.current?.stop(), [])

  const listen = (local: boolean) => {
    const Maker = maker()
    if (!Maker) return
    const recognition = new Maker()
    recognition.continuous = true
    recognition.interimResults = true
    recognition.lang = LANGUAGE
    if (local) recognition.processLocally = true
    recognition.addEventListener('result', event => {
      const { results, resultIndex } = event as ResultEvent // The event of this name has this shape.
      let unsettled = ''
      for (const result of Array.from(results).slice(resultIndex)) {
        const words = result[0]?.transcript ?? ''
        if (result.isFinal) settle(words.trim())
        else unsettled += words
      }
      setHearing(unsettled)
    })
    recognition.addEventListener('error', event => {
      const code = 'error' in event ? String(event.error) : ''
      if (code === 'no-speech') return
      setTrouble(code === 'not-allowed' ? 'The browser does not allow the microphone here.' : 'Dictation stopped. What was heard is in your answer.')
      stop()
    })
    recognition.addEventListener('end', () => current.current === recognition && recognition.start())
    current.current = recognition
    setTrouble(undefined)
    setState('on')
    recognition.start()
  }

  const start = async () => {
    if (state === 'asking') return listen(false)
    const local = await maker()?.available?.({ langs: [LANGUAGE], processLocally: true })
    if (local === 'available') listen(true)
    else setState('asking')
  }

  return { possible: maker() !== undefined, state, hearing, trouble, start: () => void start(), stop }
}
