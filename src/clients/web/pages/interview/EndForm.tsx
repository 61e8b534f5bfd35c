import { useEffect, useRef } from 'react'

interface EndFormProps {
  readonly busy: boolean
  /** The number of words written and not handed in. */
  readonly words: number
  readonly toCome: number
  end(): void
  leave(): void
}

/** Asks once before an interview is ended for good, and says what that does. */
export function EndForm({ busy, words, toCome, end, leave }: EndFormProps) {
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => part.current?.querySelector('button')?.focus(), [])
  return (
    <div
      ref={part}
      className="row-form"
      role="group"
      aria-label="End the interview"
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        leave()
      }}
    >
      <p className="note">
        The interview ends here and its debrief opens.{' '}
        {toCome > 0 && 'What was not asked counts neither way. '}
        {words > 0 && 'What you are writing is not handed in. '}The interview cannot be resumed.
      </p>
      <p className="row">
        <button type="button" className="btn" disabled={busy} onClick={end}>
          End it
        </button>
        <button type="button" className="link" onClick={leave}>
          Keep going
        </button>
      </p>
    </div>
  )
}
