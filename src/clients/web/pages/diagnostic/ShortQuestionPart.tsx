import { useEffect, useRef, useState } from 'react'
import type { DiagnosticView } from '#api'
import { ANSWER_LIMIT, TYPED_LIMIT } from '#domain'
import { NOTED, SECTION_NAMES, diagnosticTitle, endingText, progressText, wantedText } from '#wording'
import { hasKeyboard } from '../../components/has-keyboard.ts'
import { Key } from '../../components/Key.tsx'
import { Prompt } from '../../components/Prompt.tsx'
import { useApi } from '../../data/api-context.ts'
import type { DiagnosticStepRequest } from '../../data/api.ts'
import { browserStorage } from '../../data/browser-storage.ts'
import { forgetLoaded } from '../../data/use-load.ts'
import { useKeys } from '../../shell/keys.ts'
import { useSeconds } from './use-seconds.ts'
import '../../components/desk-acts.css'

interface ShortQuestionProps {
  readonly view: DiagnosticView
  put(view: DiagnosticView): void
  again(): void
}

const LEFT_BEHIND = 'What you typed would be left behind. Hand it in, or say again that you do not know.'

/** Deleted with the other drafts when the record is. */
const draftKey = ({ row, number }: DiagnosticView) => `viva.draft.diagnostic.${row.id}.${number}`

/** The question that waits, and a field for a sentence or a number. Nothing is said of earlier answers. */
export function ShortQuestionPart({ view, put, again }: ShortQuestionProps) {
  const api = useApi()
  const { row, number, waiting } = view
  const [typed, setTyped] = useState(() => ({ number, text: browserStorage.get(draftKey(view)) ?? '' }))
  if (typed.number !== number) setTyped({ number, text: browserStorage.get(draftKey(view)) ?? '' })
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  /** An act that would lose something, and waits to be meant. */
  const [meant, setMeant] = useState<'skip' | 'stop'>()
  const seconds = useSeconds(number)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  // On a phone the keyboard would cover half of the question.
  useEffect(() => {
    if (hasKeyboard()) field.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [number])

  const change = (text: string) => {
    browserStorage.set(draftKey(view), text)
    setTyped({ number, text })
    setMeant(undefined)
  }
  const send = async (does: DiagnosticStepRequest['does']) => {
    if (busy) return
    setBusy(true)
    const reply = await api.diagnosticStep(row.id, { number, seconds: seconds(), does })
    setBusy(false)
    setMeant(undefined)
    if (!reply.ok) {
      setTrouble(
        reply.trouble.kind === 'refused'
          ? reply.trouble.detail
          : `It was not handed in. ${reply.trouble.detail} What you typed is still here.`,
      )
      return field.current?.focus()
    }
    browserStorage.remove(draftKey(view))
    setTrouble(undefined)
    if (reply.value.row.because !== null) forgetLoaded()
    put(reply.value)
  }
  const handIn = () => void send({ kind: 'answer', answer: typed.text })
  const skip = () => {
    if (typed.text.trim() !== '' && meant !== 'skip') setMeant('skip')
    else void send({ kind: 'skip' })
  }
  const stop = () => {
    if (meant === 'stop') void send({ kind: 'stop' })
    else setMeant('stop')
  }
  useKeys({ 'Mod+Enter': handIn, 'Alt+S': skip })

  if (!waiting) return null
  const describedBy = trouble === undefined ? 'short-how' : 'short-trouble short-how'
  const shared = {
    ref: field,
    id: 'short',
    value: typed.text,
    'aria-describedby': describedBy,
    'aria-invalid': trouble === undefined ? undefined : true,
  } as const
  return (
    <>
      <div className="title-line">
        <p>
          {diagnosticTitle(row)}. {SECTION_NAMES[waiting.section]}.
        </p>
        <p className="num">{progressText(view)}</p>
      </div>
      <p className="noted small quiet" role="status">
        {row.done > 0 && NOTED}
      </p>
      <Prompt text={waiting.prompt} />
      <form
        className="short-form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          handIn()
        }}
      >
        <label htmlFor="short" className="label">
          {waiting.kind === 'exercise' ? 'A number' : 'A sentence or two'}
          {waiting.wanted && <span className="num">, {wantedText(waiting.wanted)}</span>}
        </label>
        {waiting.kind === 'exercise' ? (
          <input
            {...shared}
            className="box-input"
            maxLength={TYPED_LIMIT}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="done"
            onChange={event => change(event.target.value)}
          />
        ) : (
          <textarea
            {...shared}
            className="write"
            rows={3}
            maxLength={ANSWER_LIMIT}
            onChange={event => change(event.target.value)}
          />
        )}
        {trouble !== undefined && (
          <p id="short-trouble" className="note" role="alert">
            {trouble}{' '}
            <button type="button" className="link" onClick={again}>
              Load it again
            </button>
          </p>
        )}
        {meant !== undefined && (
          <p className="note" role="alert">
            {meant === 'skip' ? LEFT_BEHIND : endingText(view)}
          </p>
        )}
        <p id="short-how" className="small quiet">
          {waiting.kind === 'exercise'
            ? 'You can type 5.4, 5,400, 1.3e9, 3 billion or a sum such as 2*32*128, with or without a unit.'
            : 'Where figures are asked for, the figures are enough.'}{' '}
          What was found is shown at the end.
        </p>
        <p className="row desk-acts">
          <button type="submit" className="btn btn-primary" disabled={busy}>
            {busy ? 'One moment' : 'Hand in'} <Key name="Mod Enter" />
          </button>
          <button type="button" className="btn" disabled={busy} onClick={skip}>
            I do not know <Key name="Alt S" />
          </button>
          <button type="button" className="link" disabled={busy} onClick={stop}>
            {meant === 'stop' ? 'End it for good' : 'End it here'}
          </button>
        </p>
      </form>
    </>
  )
}
