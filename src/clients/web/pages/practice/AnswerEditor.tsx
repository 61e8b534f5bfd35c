import { useRef, useState } from 'react'
import type { QuestionView } from '#api'
import { useApi } from '../../data/api-context.ts'
import { timeOf, aloud, clock, countText } from '#wording'
import { useDictate } from '../../speech/use-dictate.tsx'
import { Editor } from '../../components/Editor.tsx'
import { Key } from '../../components/Key.tsx'
import { limitText } from '../../components/limit-text.ts'
import { useKeys } from '../../shell/keys.ts'
import { newId } from '../../data/api.ts'
import { moveOn } from '../../shell/router.ts'
import type { Trouble } from '../../data/trouble.ts'
import { forgetLoaded } from '../../data/use-load.ts'
import { Clock } from './Clock.tsx'
import { removeDraft } from './draft.ts'
import type { AnswerDraft } from './draft.ts'
import { keepHandedIn } from './handed-in.ts'
import { Hints } from './Hints.tsx'
import { NotStored } from './NotStored.tsx'
import { OtherTab } from './OtherTab.tsx'
import { Preview } from './Preview.tsx'
import { Privacy } from './Privacy.tsx'
import { SelfMark } from './SelfMark.tsx'
import { secondsTaken } from './time-taken.ts'
import { useDraft } from './use-draft.ts'
import { useOtherTab } from './use-other-tab.ts'
import '../../components/desk-acts.css'

interface AnswerEditorProps {
  readonly view: QuestionView
  /** The heading, shown between the clock and the editor. */
  readonly children: React.ReactNode
}

/** Writes an answer and hands it in. Whatever fails, the words stay on the page and in the browser. */
export function AnswerEditor({ view: { summary }, children }: AnswerEditorProps) {
  const api = useApi()
  const shared = useDraft(summary.id)
  const { draft, latest, lasting, put, tick } = shared
  const other = useOtherTab(summary.id)
  const [from] = useState(draft.seconds)
  const [busy, setBusy] = useState(false)
  const [empty, setEmpty] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()

  const caretRef = useRef<number>(undefined)
  const dictate = useDictate({ text: draft.answer, put: answer => put({ answer }), caretRef })

  const handIn = async () => {
    if (busy) return
    setTrouble(undefined)
    // Recorded words that are not transcribed yet belong to the answer.
    setBusy(true)
    const written = await dictate.settle()
    setBusy(false)
    if (!written) return
    const { id, answer, hints, seconds, selfMark } = latest.current
    setEmpty(answer.trim() === '')
    if (answer.trim() === '') {
      dictate.resume()
      return document.getElementById('answer')?.focus()
    }
    setBusy(true)
    const reply = await api.handIn({
      id,
      question: summary.id,
      answer,
      hints: hints.length,
      seconds: secondsTaken(seconds, answer),
      selfMark,
    })
    setBusy(false)
    if (!reply.ok) {
      dictate.resume()
      // The words sent before did arrive, so these are a new attempt.
      if (reply.trouble.kind === 'conflict') put({ id: newId() })
      return setTrouble(reply.trouble)
    }
    removeDraft(summary.id)
    keepHandedIn(latest.current, id, Date.now())
    forgetLoaded()
    moveOn(`/a/${reply.value.attempt.id}`)
  }
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
            <Editor
              value={draft.answer}
              change={answer => put({ answer })}
              caretRef={caretRef}
              marks={dictate.repairs}
            />
            {dictate.notice}
            <OtherTab other={other} shared={shared} />
          </div>
          <SelfMark value={draft.selfMark} change={selfMark => put({ selfMark })} />
          {trouble && <NotStored trouble={trouble} again={() => void handIn()} answer={draft.answer} />}
          <div className="row desk-acts">
            <button type="button" className="btn btn-primary" disabled={busy} onClick={() => void handIn()}>
              {busy ? 'Examining' : 'Hand in'} <Key name="Mod Enter" />
            </button>
            {dictate.button}
            <span className="small quiet draft-state">
              <span role="status">{empty && draft.answer.trim() === '' && 'Nothing is written yet.'}</span>
              {draftText(draft, lasting)}
            </span>
          </div>
        </div>
        <div className="desk-side">
          <Preview text={draft.answer} />
          <Hints
            question={summary.id}
            taken={draft.hints}
            take={text => put({ hints: [...latest.current.hints, { text, at: latest.current.seconds }] })}
          />
          <Privacy byBrowser={dictate.byBrowser} />
        </div>
      </div>
    </>
  )
}

function draftText({ keptAt, answer }: AnswerDraft, lasting: boolean): string {
  if (!lasting) return 'This browser stores nothing: the draft lasts only as long as the page.'
  return keptAt === null || answer === '' ? '' : `Draft saved at ${timeOf(new Date(keptAt))}.`
}
