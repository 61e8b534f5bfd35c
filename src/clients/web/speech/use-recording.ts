import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { RECORDING_LIMITS } from '#domain'
import { useApi } from '../data/api-context.ts'
import { canRecord, openTape } from './tape.ts'
import type { Tape, Taped } from './tape.ts'

/** Dictation that records, and has the recording turned into text by the app's server. */
export interface RecordedDictation {
  readonly possible: boolean
  /** `kept` while a recording could not be turned into text and waits for another try. */
  readonly state: 'off' | 'opening' | 'on' | 'writing' | 'kept'
  readonly seconds: number
  /** The error, or the reason why a recording ended by itself. */
  readonly trouble: string | undefined
  start(): void
  stop(): void
  again(): void
  discard(): void
  /** Stops recording for a while: what was said before and is said after is one recording. */
  pause(): void
  /** Ends the recording and writes its words. False where they could not be had: the recording is kept. */
  settle(): Promise<boolean>
  /** Records again after `pause` or `settle`, if it was recording before. */
  resume(): void
}

const ENDED = {
  full: `A recording is ${RECORDING_LIMITS.seconds / 60} minutes at most, so this one was ended and written down. Go on with the next.`,
  microphone: 'The microphone is gone. What was said before is written down.',
} as const

export function useRecording(write: (words: string) => void): RecordedDictation {
  const api = useApi()
  const [state, setState] = useState<RecordedDictation['state']>('off')
  const [seconds, setSeconds] = useState(0)
  const [trouble, setTrouble] = useState<string>()
  const tape = useRef<Tape>(undefined)
  const kept = useRef<Taped>(undefined)
  const writing = useRef<Promise<boolean>>(undefined)
  const opening = useRef(false)
  const resumes = useRef(false)
  const gone = useRef(false)
  const put = useEffectEvent((words: string) => write(words))

  const send = async (): Promise<boolean> => {
    const taped = kept.current
    if (!taped) return true
    setState('writing')
    setTrouble(undefined)
    const reply = await api.transcribe(taped)
    if (!reply.ok) {
      setTrouble(reply.trouble.detail)
      setState('kept')
      return false
    }
    kept.current = undefined
    setState('off')
    const { text } = reply.value
    if (text === '') setTrouble('No words were heard in the recording.')
    else put(text)
    return true
  }
  const finish = async (): Promise<boolean> => {
    const running = tape.current
    tape.current = undefined
    if (running) kept.current = await running.end()
    return send()
  }
  /** Only one run at a time: a second caller waits for the first. */
  const end = (): Promise<boolean> => {
    writing.current ??= finish().finally(() => (writing.current = undefined))
    return writing.current
  }
  const leave = useEffectEvent(() => void end())
  const over = useEffectEvent(async (why: keyof typeof ENDED) => {
    if (await end()) setTrouble(ENDED[why])
  })

  const start = async () => {
    if (opening.current || tape.current || kept.current) return
    opening.current = true
    setState('opening')
    setTrouble(undefined)
    setSeconds(0)
    try {
      const running = await openTape({ grown: setSeconds, over: why => void over(why) })
      tape.current = running
      setState('on')
      if (gone.current) leave()
    } catch (error) {
      setTrouble(refusalText(error))
      setState('off')
    }
    opening.current = false
  }

  useEffect(() => {
    gone.current = false
    return () => {
      // Words recorded so far are still transcribed into the draft.
      gone.current = true
      leave()
    }
  }, [])
  useEffect(() => {
    if (state !== 'on' && state !== 'writing' && state !== 'kept') return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [state])

  return {
    possible: canRecord(),
    state,
    seconds,
    trouble,
    start: () => void start(),
    stop: () => void end(),
    again: () => void end(),
    discard() {
      kept.current = undefined
      setTrouble(undefined)
      setState('off')
    },
    pause: () => tape.current?.hold(),
    settle() {
      resumes.current = tape.current !== undefined
      return end()
    },
    resume() {
      if (tape.current) tape.current.goOn()
      else if (resumes.current) void start()
      resumes.current = false
    },
  }
}

function refusalText(error: unknown): string {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError') return 'The browser does not allow the microphone here.'
  if (name === 'NotFoundError') return 'The browser finds no microphone.'
  return 'The microphone could not be opened. Another program may be using it.'
}
