import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** The part of the browser's speech recognition that is used here. TypeScript has no types for it. */
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
  available?(options: {
    readonly langs: readonly string[]
    readonly processLocally: boolean
  }): Promise<string>
}
interface ResultEvent extends Event {
  readonly resultIndex: number
  readonly results: SpeechRecognitionResultList
}

const LANGUAGE = 'en-GB'
/** A recogniser that has not settled the last words by then never will. */
const SETTLE_MS = 1500

function maker(): RecognitionMaker | undefined {
  const names = globalThis as {
    readonly SpeechRecognition?: RecognitionMaker
    readonly webkitSpeechRecognition?: RecognitionMaker
  } // Not in the library's types.
  return names.SpeechRecognition ?? names.webkitSpeechRecognition
}

async function isAlone(): Promise<boolean> {
  const local = await maker()?.available?.({ langs: [LANGUAGE], processLocally: true })
  return local === 'available'
}

export interface Dictation {
  /** Whether the browser has it at all. */
  readonly possible: boolean
  /** Whether it works without a server, as far as the browser tells. */
  readonly alone: boolean
  /** `asking` until the learner has agreed that the browser may send their voice away. */
  readonly state: 'off' | 'asking' | 'on'
  /** Words that the recogniser has not settled yet. */
  readonly hearing: string
  readonly trouble: string | undefined
  start(): void
  stop(): void
  /** Stops listening and waits for the last words. Dictation stays on: `resume` listens again. */
  pause(): Promise<void>
  resume(): void
}

/** Listens until it is stopped: a pause to think does not end it. */
export function useDictation(write: (words: string) => void): Dictation {
  const [state, setState] = useState<Dictation['state']>('off')
  const [hearing, setHearing] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const [alone, setAlone] = useState(false)
  useEffect(() => void isAlone().then(setAlone), [])
  const current = useRef<Recognition>(undefined)
  const held = useRef(false)
  const unsettled = useRef('')
  const settle = useEffectEvent((words: string) => write(words))
  const hear = (words: string) => {
    unsettled.current = words
    setHearing(words)
  }

  const stop = () => {
    const recognition = current.current
    current.current = undefined
    held.current = false
    recognition?.stop()
    hear('')
    setState('off')
  }
  useEffect(
    () => () => {
      const recognition = current.current
      current.current = undefined
      recognition?.stop()
    },
    [],
  )

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
      const fresh = Array.from(results).slice(resultIndex)
      const words = (final: boolean) =>
        fresh
          .flatMap(result => (result.isFinal === final ? [result[0]?.transcript.trim() ?? ''] : []))
          .join(' ')
          .trim()
      if (words(true) !== '') settle(words(true))
      hear(words(false))
    })
    recognition.addEventListener('error', event => {
      const code = 'error' in event ? String(event.error) : ''
      if (code === 'no-speech' || (code === 'aborted' && held.current)) return
      setTrouble(
        code === 'not-allowed'
          ? 'The browser does not allow the microphone here.'
          : 'Dictation stopped. What was heard is in your answer.',
      )
      stop()
    })
    recognition.addEventListener(
      'end',
      () => current.current === recognition && !held.current && recognition.start(),
    )
    current.current = recognition
    held.current = false
    setTrouble(undefined)
    setState('on')
    recognition.start()
  }

  const start = async () => {
    if (state === 'asking') return listen(false)
    if (await isAlone()) listen(true)
    else setState('asking')
  }

  const pause = async () => {
    const recognition = current.current
    if (!recognition || held.current) return
    held.current = true
    await new Promise<void>(resolve => {
      recognition.addEventListener('end', () => resolve(), { once: true })
      setTimeout(resolve, SETTLE_MS)
      recognition.stop()
    })
    // Words that were heard but never settled still belong to the answer.
    if (unsettled.current !== '') settle(unsettled.current)
    hear('')
  }
  const resume = () => {
    if (!held.current || !current.current) return
    held.current = false
    try {
      current.current.start()
    } catch {
      // It has not ended yet. Its `end` event will restart it.
    }
  }

  return {
    possible: maker() !== undefined,
    alone,
    state,
    hearing,
    trouble,
    start: () => void start(),
    stop,
    pause,
    resume,
  }
}
