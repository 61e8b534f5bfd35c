import { useEffect, useRef, useState } from 'react'
import { TYPED_LIMIT } from '#domain'
import type { ExerciseResult, ExerciseView } from '#api'
import { useApi } from '../../data/api-context.ts'
import { wantedText } from '#wording'
import { Inline } from '../../components/Markdown.tsx'
import { newId } from '../../data/api.ts'
import { Worked } from './Worked.tsx'

interface CalculationProps {
  readonly view: ExerciseView
  another(): void
}

/** The calculation, a field for its answer, and then the result. */
export function Calculation({ view, another }: CalculationProps) {
  const api = useApi()
  const [id] = useState(newId)
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const [result, setResult] = useState<ExerciseResult>()
  const field = useRef<HTMLInputElement>(null)
  // On a phone the keyboard would cover half of the calculation.
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) field.current?.focus({ preventScroll: true })
  }, [])

  const send = async (answer: string | null) => {
    if (busy) return
    setBusy(true)
    const reply = await api.tryExercise(view.summary, { id, seed: view.seed, typed: answer })
    setBusy(false)
    if (reply.ok) return setResult(reply.value)
    setTrouble(
      reply.trouble.kind === 'refused'
        ? reply.trouble.detail
        : `It was not checked. ${reply.trouble.detail} What you typed is still here.`,
    )
    field.current?.focus()
  }
  return (
    <>
      <h1 className="sum">
        <Inline text={view.prompt} />
      </h1>
      {result ? (
        <Worked view={view} result={result} another={another} />
      ) : (
        <form
          className="sum-form"
          noValidate
          onSubmit={event => {
            event.preventDefault()
            void send(typed)
          }}
        >
          <label htmlFor="sum" className="label">
            Answer, <span className="num">{wantedText(view)}</span>
          </label>
          <p className="row">
            <input
              ref={field}
              id="sum"
              className="box-input"
              value={typed}
              maxLength={TYPED_LIMIT}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              enterKeyHint="done"
              aria-invalid={trouble === undefined ? undefined : true}
              aria-describedby={trouble === undefined ? 'sum-how' : 'sum-trouble sum-how'}
              onChange={event => setTyped(event.target.value)}
            />
            <button type="submit" className="btn btn-primary" disabled={busy}>
              Check <kbd>Enter</kbd>
            </button>
            <button type="button" className="link" onClick={() => void send(null)}>
              Show me how it is done
            </button>
          </p>
          {trouble !== undefined && (
            <p id="sum-trouble" className="note" role="alert">
              {trouble}
            </p>
          )}
          <p id="sum-how" className="small quiet">
            You can type 5.4, 5,400, 1.3e9, 3 billion or a sum such as 2*32*128, with or without a unit; units
            of one kind are converted.
          </p>
        </form>
      )}
    </>
  )
}
