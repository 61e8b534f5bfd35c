import { useState } from 'react'
import { CLARIFICATION_LIMIT } from '#domain'

interface AskForFactProps {
  readonly busy: boolean
  /** Gives back whether it was asked. If not, the form stays, with its words. */
  ask(words: string): Promise<boolean>
  leave(): void
}

/** Asks for a fact of the case, as a candidate would ask an interviewer. It costs nothing. */
export function AskForFact({ busy, ask, leave }: AskForFactProps) {
  const [words, setWords] = useState('')
  const send = async () => {
    if (words.trim() !== '' && !busy && (await ask(words.trim()))) leave()
  }
  return (
    <form
      className="row-form"
      aria-label="Ask for a fact"
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') leave()
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
        else return
        event.preventDefault()
      }}
    >
      <label className="small quiet" htmlFor="fact">
        Ask as you would ask an interviewer, for example: how large is the model? It costs nothing.
      </label>
      <input
        id="fact"
        className="box-input"
        autoFocus
        autoComplete="off"
        maxLength={CLARIFICATION_LIMIT}
        value={words}
        onChange={event => setWords(event.target.value)}
      />
      <p className="row">
        <button type="submit" className="btn" disabled={busy}>
          Ask
        </button>
        <button type="button" className="link" onClick={leave}>
          Cancel
        </button>
      </p>
    </form>
  )
}
