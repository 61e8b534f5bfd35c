import { useEffect, useRef, useState } from 'react'
import { useApi } from '../data/api-context.ts'
import { Key } from '../components/Key.tsx'
import { useKeys } from '../shell/keys.ts'
import { movedRepairs, repairTerms, undone } from './repair-terms.ts'
import type { Repair } from './repair-terms.ts'
import { useDictation } from './use-dictation.ts'
import type { Dictation } from './use-dictation.ts'
import './dictate.css'

export interface Dictated {
  readonly text: string
  put(text: string): void
  /** The labels of the button. */
  readonly names?: { readonly off: string; readonly on: string }
}

export interface Dictating extends Pick<Dictation, 'pause' | 'resume'> {
  readonly button: React.ReactNode
  readonly notice: React.ReactNode
  readonly on: boolean
  /** Corrected terms, by their place in the text. */
  readonly repairs: readonly Repair[]
}

const NAMES = { off: 'Dictate', on: 'Stop dictating' } as const
const NONE: readonly Repair[] = []

/**
 * Appends dictated words to a text. Gives back a button and a notice, or null where the browser has no speech
 * recognition.
 */
export function useDictate({ text, put, names = NAMES }: Dictated): Dictating {
  const api = useApi()
  const latest = useRef(text)
  const [kept, setKept] = useState({ text, repairs: NONE })
  const glossary = useRef<readonly string[]>([])
  useEffect(() => void (latest.current = text), [text])
  // Repairs move along with the text, whoever changes it.
  if (kept.text !== text) setKept({ text, repairs: movedRepairs(kept.repairs, kept.text, text) })

  const dictation = useDictation(words => {
    const before = latest.current.trimEnd()
    const heard = repairTerms(words, glossary.current, before)
    const from = before === '' ? 0 : before.length + 1
    const after = before === '' ? heard.text : `${before} ${heard.text}`
    const fresh = heard.repairs.map(repair => ({
      ...repair,
      start: repair.start + from,
      end: repair.end + from,
    }))
    setKept(was => ({ text: after, repairs: [...movedRepairs(was.repairs, was.text, after), ...fresh] }))
    latest.current = after
    put(after)
  })
  const on = dictation.state === 'on'
  useEffect(() => {
    if (on && glossary.current.length === 0)
      void api
        .glossary()
        .then(reply => reply.ok && (glossary.current = reply.value.terms.map(each => each.term)))
  }, [api, on])
  const turn = on ? dictation.stop : dictation.start
  useKeys({ 'Alt+D': dictation.possible ? turn : undefined })

  const { pause, resume } = dictation
  if (!dictation.possible) return { button: null, notice: null, on: false, repairs: NONE, pause, resume }
  return {
    button: (
      <button type="button" className="btn" aria-pressed={on} onClick={turn}>
        {on ? names.on : names.off} <Key name="Alt D" />
      </button>
    ),
    notice: (
      <>
        <Notice dictation={dictation} name={names.off} />
        <Repairs repairs={kept.repairs} undo={repair => put(undone(text, repair))} />
      </>
    ),
    on,
    pause,
    resume,
    repairs: kept.repairs,
  }
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
            Leave it
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

/** The corrections made in a transcript, each with an undo button. */
function Repairs({ repairs, undo }: { readonly repairs: readonly Repair[]; undo(repair: Repair): void }) {
  return (
    <ul className="small quiet repairs" aria-label="Corrected terms" aria-live="polite">
      {repairs.map(repair => (
        <li key={`${repair.start} ${repair.heard}`}>
          Heard “{repair.heard}”, wrote <span className="cm-repaired">{repair.meant}</span>.{' '}
          <button type="button" className="link" onClick={() => undo(repair)}>
            Undo<span className="vh"> {repair.meant}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
