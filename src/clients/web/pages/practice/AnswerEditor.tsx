import { useDeferredValue, useRef, useState } from 'react'
import type { QuestionView } from '#api'
import { useApi } from '../../data/api-context.ts'
import { timeOf, aloud, clock, countText } from '#wording'
import { useDictate } from '../../speech/use-dictate.tsx'
import { Editor } from '../../components/Editor.tsx'
import { Key } from '../../components/Key.tsx'
import { limitText } from '../../components/limit-text.ts'
import { browserStorage } from '../../data/browser-storage.ts'
import { useKeys } from '../../shell/keys.ts'
import { Markdown } from '../../components/Markdown.tsx'
import { Message } from '../../components/Message.tsx'
import { newId } from '../../data/api.ts'
import { moveOn } from '../../shell/router.ts'
import type { Trouble } from '../../data/trouble.ts'
import { forgetLoaded } from '../../data/use-load.ts'
import { Clock } from './Clock.tsx'
import { removeDraft, saveDraft } from './draft.ts'
import type { AnswerDraft } from './draft.ts'
import { Hints } from './Hints.tsx'
import { SelfMark } from './SelfMark.tsx'
import '../../components/desk-acts.css'

export interface AnswerEditorProps {
  readonly view: QuestionView
  readonly draft: AnswerDraft
  change(draft: AnswerDraft): void
  /** The heading, shown between the clock and the editor. */
  readonly children: React.ReactNode
}

/** Writes an answer and hands it in. Whatever fails, the words stay on the page and in the browser. */
export function AnswerEditor({ view: { summary }, draft, change, children }: AnswerEditorProps) {
  const api = useApi()
  const [from] = useState(draft.seconds)
  const seconds = useRef(from)
  const latest = useRef(draft)
  const [lasting, setLasting] = useState(true)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()

  const put = (part: Partial<AnswerDraft>) => {
    latest.current = {
      ...latest.current,
      ...part,
      seconds: seconds.current,
      keptAt: new Date().toISOString(),
    }
    setLasting(saveDraft(summary.id, latest.current))
    change(latest.current)
  }
  const tick = (now: number) => {
    seconds.current = now
    if (now % 5 === 0 && latest.current.answer !== '')
      saveDraft(summary.id, { ...latest.current, seconds: now })
  }
  const handIn = async () => {
    if (busy) return
    setBusy(true)
    setTrouble(undefined)
    const { id, answer, hints, selfMark } = latest.current
    const reply = await api.handIn({
      id,
      question: summary.id,
      answer,
      hints: hints.length,
      seconds: seconds.current,
      selfMark,
    })
    setBusy(false)
    if (!reply.ok) {
      // The words sent before did arrive, so these are a new attempt.
      if (reply.trouble.kind === 'conflict') put({ id: newId() })
      return setTrouble(reply.trouble)
    }
    removeDraft(summary.id)
    forgetLoaded()
    moveOn(`/a/${reply.value.attempt.id}`)
  }
  const dictate = useDictate({ text: draft.answer, put: answer => put({ answer }) })
  useKeys({ 'Mod+Enter': () => void handIn() })

  const { words, seconds: spoken } = aloud(draft.answer)
  const length =
    limitText(draft.answer) ??
    `${countText(words, 'word')}, about ${spoken < 60 ? `${spoken} s` : clock(spoken)} aloud`
  return (
    <>
      <Clock from={from} planned={summary.minutes * 60} tick={tick} />
      {children}
      <div className="desk">
        <div className="desk-write">
          <div className="d-write">
            <div className="group">
              <label htmlFor="answer" id="answer-label" className="label">
                Your answer
              </label>
              <p className="small quiet num">{length}</p>
            </div>
            <Editor value={draft.answer} change={answer => put({ answer })} marks={dictate.repairs} />
            {dictate.notice}
          </div>
          {trouble && <NotStored trouble={trouble} again={() => void handIn()} answer={draft.answer} />}
          <div className="row desk-acts">
            <button type="button" className="btn btn-primary" disabled={busy} onClick={() => void handIn()}>
              {busy ? 'Examining' : 'Hand in'} <Key name="Mod Enter" />
            </button>
            {dictate.button}
            <span className="small quiet draft-state">{draftText(draft, lasting)}</span>
          </div>
          <SelfMark value={draft.selfMark} change={selfMark => put({ selfMark })} />
        </div>
        <div className="desk-side">
          <Preview text={draft.answer} />
          <Hints
            question={summary.id}
            taken={draft.hints}
            take={text => put({ hints: [...latest.current.hints, { text, at: seconds.current }] })}
          />
        </div>
      </div>
    </>
  )
}

function draftText({ keptAt, answer }: AnswerDraft, lasting: boolean): string {
  if (!lasting) return 'This browser stores nothing: the draft lasts only as long as the page.'
  return keptAt === null || answer === ''
    ? 'Nothing leaves this machine.'
    : `Draft saved at ${timeOf(new Date(keptAt))}. Nothing leaves this machine.`
}

function Preview({ text }: { readonly text: string }) {
  const shown = useDeferredValue(text)
  const [hidden, setHidden] = useState(() => browserStorage.get('viva.preview') === 'hidden')
  const turn = () => {
    browserStorage.set('viva.preview', hidden ? 'shown' : 'hidden')
    setHidden(!hidden)
  }
  useKeys({ 'Alt+P': turn })
  return (
    <section className="d-preview" aria-labelledby="preview">
      <div className="group">
        <h2 id="preview" className="label">
          Preview
        </h2>
        <p className="small quiet">
          <Key name="Alt P" />{' '}
          <button type="button" className="link" aria-expanded={!hidden} onClick={turn}>
            {hidden ? 'show' : 'hide'}
            <span className="vh"> the preview</span>
          </button>
        </p>
      </div>
      {!hidden && (
        <div className="note preview">
          {shown.trim() === '' ? (
            <p className="quiet">Your answer as it will be read, with its formulas set.</p>
          ) : (
            <Markdown text={shown} />
          )}
        </div>
      )}
    </section>
  )
}

const TITLES = {
  unreachable: 'This attempt was not stored.',
  failed: 'This attempt was not stored.',
  'not-found': 'This question is not in the bank.',
  refused: 'This answer was not examined.',
  conflict: 'An earlier version of this answer was stored.',
} as const satisfies Record<Trouble['kind'], string>

function NotStored({
  trouble,
  again,
  answer,
}: {
  readonly trouble: Trouble
  readonly again: () => void
  readonly answer: string
}) {
  const [copied, setCopied] = useState(false)
  const acts = (
    <>
      <button type="button" className="btn" onClick={again}>
        Try again
      </button>
      <button
        type="button"
        className="link"
        onClick={() => void navigator.clipboard.writeText(answer).then(() => setCopied(true))}
      >
        {copied ? 'Copied' : 'Copy my answer'}
      </button>
    </>
  )
  return (
    <Message title={TITLES[trouble.kind]} alert acts={acts}>
      {trouble.kind === 'conflict'
        ? 'It is in your history. Hand in again, and this version is stored beside it as another attempt.'
        : trouble.detail}{' '}
      Your words are still on this page and in this browser.
    </Message>
  )
}
