import { useCallback, useEffect, useRef, useState } from 'react'
import { clock, voiceText } from '#wording'
import type { Listener } from '#wording'
import { useApi } from '../data/api-context.ts'
import { useLoad } from '../data/use-load.ts'
import { Key } from '../components/Key.tsx'
import { useKeys } from '../shell/keys.ts'
import { RecordingNotice } from './RecordingNotice.tsx'
import { Repairs } from './Repairs.tsx'
import { movedRepairs, repairTerms, undone } from './repair-terms.ts'
import type { Repair } from './repair-terms.ts'
import { useDictation } from './use-dictation.ts'
import type { Dictation } from './use-dictation.ts'
import { useRecording } from './use-recording.ts'
import { wordsAt } from './words-at.ts'
import './dictate.css'

interface Dictated {
  readonly text: string
  put(text: string): void
  /** The caret of the editor: words are put in there. */
  readonly caretRef: React.RefObject<number | undefined>
  /** The labels of the button. */
  readonly names?: { readonly off: string; readonly on: string }
}

interface Dictating {
  /** The button, and where the voice goes. */
  readonly button: React.ReactNode
  readonly notice: React.ReactNode
  readonly on: boolean
  /** Whether it is the browser that listens, and may send the voice to its maker. */
  readonly byBrowser: boolean
  /** Corrected terms, by their place in the text. */
  readonly repairs: readonly Repair[]
  /** Does not listen until `resume`. */
  pause(): Promise<void>
  /** The same, once all that was said is in the text. False where it could not be written: it is kept. */
  settle(): Promise<boolean>
  resume(): void
}

const NAMES = { off: 'Dictate', on: 'Stop dictating' } as const
const NONE: readonly Repair[] = []

/**
 * Puts dictated words into a text. The configured transcriber listens, or the browser where there is none.
 * Without either there is no button.
 */
export function useDictate({ text, put, caretRef, names = NAMES }: Dictated): Dictating {
  const models = useLoad('models', api => api.models())
  const { write, repairs, isOn } = useTranscript({ text, put, caretRef })
  const dictation = useDictation(write)
  const recording = useRecording(write)
  const transcriber = recording.possible ? models.value?.transcriber : undefined
  const known = models.value !== undefined || models.trouble !== undefined
  const way = transcriber ? recording : dictation
  const possible = known && way.possible
  const on = way.state === 'on'
  useEffect(() => isOn(on), [on, isOn])
  const busy = transcriber !== undefined && ['opening', 'writing', 'kept'].includes(recording.state)
  const turn = on ? way.stop : way.start
  useKeys({ 'Alt+D': possible && !busy ? turn : undefined })

  const listener: Listener = transcriber ?? (dictation.alone ? 'browser alone' : 'browser')
  const undo = (repair: Repair) => put(undone(text, repair))
  const control = {
    byBrowser: possible && !transcriber,
    on,
    async pause() {
      await way.pause()
    },
    async settle() {
      if (transcriber) return recording.settle()
      await dictation.pause()
      return true
    },
    resume: way.resume,
  }
  if (!possible) return { ...control, button: null, notice: null, on: false, repairs: NONE }
  return {
    ...control,
    button: (
      <>
        <button type="button" className="btn dictate" aria-pressed={on} disabled={busy} onClick={turn}>
          {on ? names.on : names.off}{' '}
          {on && transcriber && (
            <span className="num" aria-hidden="true">
              {clock(recording.seconds)}
            </span>
          )}
          <Key name="Alt D" />
        </button>
        <span className="small quiet voice-place">{voiceText(listener)}</span>
      </>
    ),
    notice: (
      <>
        {transcriber ? (
          <RecordingNotice recording={recording} />
        ) : (
          <Notice dictation={dictation} name={names.off} />
        )}
        <Repairs repairs={repairs} undo={undo} />
      </>
    ),
    repairs,
  }
}

/** Writes what was heard at the caret, with its terms corrected, and keeps the corrections at their places. */
function useTranscript({ text, put, caretRef }: Omit<Dictated, 'names'>) {
  const api = useApi()
  const latest = useRef(text)
  const [kept, setKept] = useState({ text, repairs: NONE })
  const glossary = useRef<readonly string[]>([])
  useEffect(() => void (latest.current = text), [text])
  // Repairs move along with the text, whoever changes it.
  if (kept.text !== text) setKept({ text, repairs: movedRepairs(kept.repairs, kept.text, text) })

  const write = (words: string) => {
    const before = latest.current
    const caret = Math.min(caretRef.current ?? before.length, before.length)
    const heard = repairTerms(words, glossary.current, before.slice(0, caret))
    const { text: after, from } = wordsAt(before, caret, heard.text)
    const fresh = heard.repairs.map(repair => ({
      ...repair,
      start: repair.start + from,
      end: repair.end + from,
    }))
    setKept(was => ({ text: after, repairs: [...movedRepairs(was.repairs, was.text, after), ...fresh] }))
    latest.current = after
    caretRef.current = from + heard.text.length
    put(after)
  }
  const isOn = useCallback(
    (on: boolean) => {
      if (on && glossary.current.length === 0)
        void api
          .glossary()
          .then(reply => reply.ok && (glossary.current = reply.value.terms.map(each => each.term)))
    },
    [api],
  )
  return { write, repairs: kept.repairs, isOn }
}

function Notice({
  dictation: { state, hearing, trouble, start, stop },
  name,
}: {
  readonly dictation: Dictation
  readonly name: string
}) {
  if (state === 'asking') {
    return (
      <div className="small dictate-notice" role="status">
        <p>
          Viva sends nothing away, but this browser turns speech into text on its maker's servers: your voice
          would go there.
        </p>
        <p className="row">
          <button type="button" className="btn" onClick={start}>
            {name} anyway
          </button>
          <button type="button" className="link" onClick={stop}>
            Not now
          </button>
        </p>
      </div>
    )
  }
  return (
    <p className="small quiet dictate-notice" role="status">
      {trouble ??
        (state === 'on' ? (hearing === '' ? 'Listening. A pause does not end it.' : `… ${hearing}`) : '')}
    </p>
  )
}
