import { useState } from 'react'
import type { AttemptView, NextQuestion } from '#api'
import type { PointId, Reply } from '#domain'
import { useApi } from '../../data/api-context.ts'
import { Key } from '../../components/Key.tsx'
import { browserStorage } from '../../data/browser-storage.ts'
import { pointLetters, countedInWords, sentenceCase } from '#wording'
import { Inline, Markdown } from '../../components/Markdown.tsx'
import { newId } from '../../data/api.ts'
import { Replied } from './Replied.tsx'
import { sameAbout, workedAnswer } from './follow-up-data.ts'
import '../../components/write.css'

export interface FollowUpProps {
  readonly view: AttemptView
  readonly again: () => void
}

/** The follow-up question, answered in place and marked separately. Earlier ones stay above it. */
export function FollowUpPart({ view, again }: FollowUpProps) {
  const letters = pointLetters(view.attempt.outline)
  // The loaded report may still ask next what was just answered.
  const [fresh, setFresh] = useState<Reply>()
  const replies =
    fresh && !view.replies.some(reply => reply.id === fresh.id) ? [...view.replies, fresh] : view.replies
  const next = view.next && !(fresh && sameAbout(view.next.about, fresh.about)) ? view.next : undefined
  if (replies.length === 0 && !next) return null
  return (
    <div id="follow" tabIndex={-1}>
      {replies.map(reply => (
        <Replied key={reply.id} reply={reply} view={view} letters={letters} />
      ))}
      {next && (
        <Asked
          key={JSON.stringify(next.about)}
          next={next}
          view={view}
          letters={letters}
          answered={reply => {
            setFresh(reply)
            again()
          }}
        />
      )}
    </div>
  )
}

interface AskedProps {
  readonly next: NextQuestion
  readonly view: AttemptView
  readonly letters: ReadonlyMap<PointId, string>
  readonly answered: (reply: Reply) => void
}

function Asked({ next, view, letters, answered }: AskedProps) {
  const api = useApi()
  const draft = `viva.draft.${view.attempt.id}.${JSON.stringify(next.about)}`
  const [answer, setAnswer] = useState(() => browserStorage.get(draft) ?? '')
  const [id, setId] = useState(newId)
  const [busy, setBusy] = useState(false)
  const [shown, setShown] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const worked = workedAnswer(view, next.about)

  const handIn = async () => {
    if (busy) return
    setBusy(true)
    const reply = await api.reply(view.attempt.id, { id, about: next.about, answer })
    setBusy(false)
    if (!reply.ok && reply.trouble.kind === 'conflict') setId(newId())
    if (!reply.ok) return setTrouble(`${reply.trouble.detail} Your words are still here.`)
    browserStorage.remove(draft)
    answered(reply.value)
  }
  return (
    <section className="follow band" aria-labelledby="follow-h">
      <div>
        <h2 id="follow-h" className="label">
          {next.move
            ? `Move ${next.move.number} of ${next.move.of}`
            : `Follow-up, on point ${letters.get(next.point) ?? ''}`}
        </h2>
        <p className="follow-q">
          <Inline text={next.prompt} />
        </p>
        <p className="small quiet">
          {sentenceCase(countedInWords(next.points, 'point'))}. This is marked separately and does not change
          the mark above.
        </p>
        {shown && worked !== undefined && (
          <div className="note worked">
            <Markdown text={worked} />
          </div>
        )}
      </div>
      <div>
        <label htmlFor="follow-answer" className="vh">
          Your answer to the follow-up
        </label>
        <textarea
          id="follow-answer"
          className="write"
          rows={4}
          value={answer}
          onChange={event => {
            setAnswer(event.target.value)
            browserStorage.set(draft, event.target.value)
          }}
          onKeyDown={event => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault()
              void handIn()
            }
          }}
        />
        {trouble && (
          <p className="small" role="alert">
            {trouble}
          </p>
        )}
        <p className="row">
          <button type="button" className="btn" disabled={busy} onClick={() => void handIn()}>
            {busy ? 'Examining' : 'Hand in'} <Key name="Mod Enter" />
          </button>
          {worked !== undefined && (
            <button type="button" className="link" aria-expanded={shown} onClick={() => setShown(!shown)}>
              {shown ? 'Hide how it is done' : 'Show me how it is done'}
            </button>
          )}
        </p>
      </div>
    </section>
  )
}
