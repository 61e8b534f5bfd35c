import { useState } from 'react'
import type { AttemptView } from '#api'
import type { Objection, Span } from '#domain'
import { REASON_LIMIT } from '#domain'
import { OUTSIDE_HEADING, OUTSIDE_NOTE, localDay, outsideErrorsIn, shortDay } from '#wording'
import { useApi } from '../../data/api-context.ts'
import { forgetLoaded } from '../../data/use-load.ts'
import '../../components/write.css'

interface OutsideErrorsProps {
  readonly view: AttemptView
  readonly put: (view: AttemptView) => void
}

/** Statements that a language model calls false and that the key says nothing of: shown apart, as plain text. */
export function OutsideErrors({ view, put }: OutsideErrorsProps) {
  const errors = outsideErrorsIn(view.attempt.report)
  if (errors.length === 0) return null
  return (
    <section className="outside-errors" aria-labelledby="outside-errors">
      <h2 id="outside-errors" className="label">
        {OUTSIDE_HEADING}
      </h2>
      {errors.map(({ said, truth, words }) => (
        <div key={words.start}>
          <blockquote className="quote">{said}</blockquote>
          <p className="note">{truth}</p>
          <Objecting
            words={words}
            standing={view.objections.find(each => each.words.start === words.start)}
            attempt={view.attempt.id}
            put={put}
          />
        </div>
      ))}
      <p className="small quiet">{OUTSIDE_NOTE}</p>
    </section>
  )
}

interface ObjectingProps extends Pick<OutsideErrorsProps, 'put'> {
  readonly words: Span
  readonly standing: Objection | undefined
  readonly attempt: Objection['attempt']
}

/** The learner holds the statement for true, and says why; it is kept for the editors of the bank. */
function Objecting({ words, standing, attempt, put }: ObjectingProps) {
  const api = useApi()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const send = async (stance: Objection['stance'], why: string) => {
    const reply = await api.object(attempt, { words, stance, reason: why })
    if (!reply.ok) return setTrouble(reply.trouble.detail)
    forgetLoaded()
    setOpen(false)
    put(reply.value)
  }
  if (standing)
    return (
      <p className="small quiet">
        You say that it is true, {shortDay(localDay(standing.at))}: {standing.reason}{' '}
        <button type="button" className="link" onClick={() => void send('withdrawn', '')}>
          Withdraw
        </button>
      </p>
    )
  if (!open)
    return (
      <p className="small">
        <button type="button" className="link" onClick={() => setOpen(true)}>
          It is true
        </button>
      </p>
    )
  const field = `true-${words.start}`
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        void send('is-true', reason)
      }}
    >
      <label className="small quiet" htmlFor={field}>
        Why it is true, in a few words or with a source
      </label>
      <textarea
        id={field}
        className="write"
        rows={2}
        maxLength={REASON_LIMIT}
        value={reason}
        autoFocus
        onChange={event => setReason(event.target.value)}
      />
      <p className="row">
        <button type="submit" className="btn">
          Keep it for the editors
        </button>
        <button type="button" className="link" onClick={() => setOpen(false)}>
          Cancel
        </button>
      </p>
      {trouble && (
        <p className="small" role="alert">
          {trouble}
        </p>
      )}
    </form>
  )
}
