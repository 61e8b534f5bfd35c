import { useEffect, useRef } from 'react'
import { Key } from '../../components/Key.tsx'
import { useKeys } from '../../shell/keys.ts'
import { clock } from '#wording'
import { NotTaken } from './NotTaken.tsx'
import type { RunningProps } from './use-interview.ts'
import { loadDraft, promptCount } from './draft.ts'
import '../../components/desk-acts.css'

/** A paused interview: the stopped clock, the draft, and a button to resume. */
export function Paused({ view, busy, trouble, send, load }: RunningProps) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  const resume = () => void send({ kind: 'resume' })
  useKeys({ Enter: resume, 'Alt+P': resume })
  const draft = loadDraft(view.id, promptCount(view))
  return (
    <section className="turn" data-who="you">
      <h2 className="label">Paused</h2>
      <div>
        <p className="note">
          The clock stopped at <span className="num">{clock(view.ms / 1000)}</span> of{' '}
          {view.blueprint.minutes} minutes.{' '}
          {draft === '' ? 'Nothing is written here yet.' : 'Your words are saved:'}
        </p>
        {draft !== '' && <p className="note quiet left-words">{draft}</p>}
        {trouble && <NotTaken trouble={trouble} load={load} />}
        <p className="row desk-acts">
          <button ref={button} type="button" className="btn btn-primary" disabled={busy} onClick={resume}>
            Resume <Key name="Alt P" />
          </button>
        </p>
      </div>
    </section>
  )
}
