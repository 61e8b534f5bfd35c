import { useEffect, useRef, useState } from 'react'
import type { StepRequest } from '../../data/api.ts'
import { useDictate } from '../../speech/use-dictate.tsx'
import { Editor } from '../../components/Editor.tsx'
import { hasKeyboard } from '../../components/has-keyboard.ts'
import { Key } from '../../components/Key.tsx'
import { limitText } from '../../components/limit-text.ts'
import { useKeys } from '../../shell/keys.ts'
import { aloud, countText } from '#wording'
import { useAloud } from '../../speech/use-aloud.ts'
import { Acts } from './Acts.tsx'
import { PassedDrafts } from './PassedDrafts.tsx'
import { NotTaken } from './NotTaken.tsx'
import type { RunningProps } from './use-interview.ts'
import { loadDraft, passedDrafts, promptCount, removeDraft, saveDraft } from './draft.ts'
import '../../components/desk-acts.css'

const SPEAK = { off: 'Speak', on: 'Stop speaking' } as const

/** The field for the answer to the last prompt, written or spoken. Only the candidate ends it. */
export function Answering({ view, prompt, busy, trouble, send, load }: RunningProps) {
  const { id } = view
  const asked = promptCount(view)
  const [draft, setDraft] = useState(() => ({ asked, answer: loadDraft(id, asked) }))
  if (draft.asked !== asked) setDraft({ asked, answer: loadDraft(id, asked) })
  const [, setLetGo] = useState(0)
  const [passing, setPassing] = useState(false)
  const latest = useRef(draft.answer)
  useEffect(() => void (latest.current = draft.answer), [draft])
  useFocus(asked, view.turns.length)

  const put = (answer: string) => {
    latest.current = answer
    saveDraft(id, asked, answer)
    setDraft({ asked, answer })
    setPassing(false)
  }
  const caretRef = useRef<number>(undefined)
  const dictate = useDictate({ text: draft.answer, put, caretRef, names: SPEAK })
  const voice = useAloud()

  /** Dictation pauses while a step is sent or a prompt is read out. */
  const going = useRef(false)
  const go = async (does: StepRequest['does']) => {
    if (going.current) return undefined
    going.current = true
    voice.stop()
    // A recording that could not be transcribed keeps the turn open, so that its words are not lost.
    if (!(await dictate.settle()) && (does.kind === 'say' || does.kind === 'pass')) {
      going.current = false
      return undefined
    }
    const next = await send(does.kind === 'say' ? { kind: 'say', answer: latest.current } : does)
    going.current = false
    if (next && (promptCount(next) !== asked || next.phase === 'closed')) {
      removeDraft(id, asked)
      setPassing(false)
    }
    const said =
      next?.turns
        .slice(view.turns.length)
        .filter(turn => turn.who === 'interviewer')
        .map(turn => (turn.lead === null ? turn.text : `${turn.lead} ${turn.text}`))
        .join(' ') ?? ''
    if (said !== '' && dictate.on) await voice.read(said)
    dictate.resume()
    return next
  }
  const handIn = () => void go({ kind: 'say', answer: '' })
  const pass = () => {
    if (draft.answer.trim() !== '' && !passing) setPassing(true)
    else void go({ kind: 'pass' })
  }
  const readOut = async () => {
    if (voice.reading) return voice.stop()
    await dictate.pause()
    await voice.read(prompt ?? '')
    dictate.resume()
  }
  useKeys({ 'Mod+Enter': handIn, 'Alt+S': pass, 'Alt+R': voice.possible ? () => void readOut() : undefined })

  const { words } = aloud(draft.answer)
  return (
    <section className="turn" data-who="you">
      <div className="you">
        <label htmlFor="answer" id="answer-label" className="label">
          You<span className="vh">: your answer</span>
        </label>
        <span className="small quiet num">
          {limitText(draft.answer) ?? (words > 0 && `${countText(words, 'word')}, saved`)}
        </span>
      </div>
      <div className="desk-write">
        <Editor key={asked} value={draft.answer} change={put} caretRef={caretRef} marks={dictate.repairs} />
        {dictate.notice}
        {trouble && <NotTaken trouble={trouble} load={load} again={handIn} />}
        {passing && (
          <p className="small" role="alert">
            {countText(words, 'word')} would be left behind. Hand them in, or pass again.
          </p>
        )}
        <p className="row desk-acts">
          <button type="button" className="btn btn-primary" disabled={busy} onClick={handIn}>
            {busy ? 'One moment' : 'Hand in'} <Key name="Mod Enter" />
          </button>
          <button type="button" className="btn" disabled={busy} onClick={pass}>
            Pass <Key name="Alt S" />
          </button>
          {dictate.button}
          {voice.possible && (
            <button type="button" className="btn" aria-pressed={voice.reading} onClick={() => void readOut()}>
              {voice.reading ? 'Stop reading' : 'Read aloud'} <Key name="Alt R" />
            </button>
          )}
        </p>
        <Acts view={view} busy={busy} words={words} go={go} />
        <PassedDrafts
          interview={id}
          drafts={passedDrafts(view)}
          take={text => put([draft.answer.trimEnd(), text].filter(part => part !== '').join('\n\n'))}
          gone={() => setLetGo(n => n + 1)}
        />
      </div>
    </section>
  )
}

/**
 * Scrolls to a new prompt and focuses the answer field. On touch the prompt is read first, with no keyboard
 * over it.
 */
function useFocus(asked: number, turns: number) {
  const seen = useRef({ asked, turns })
  useEffect(() => {
    const before = seen.current
    seen.current = { asked, turns }
    if (before.turns === turns) return
    const prompt = document.getElementById('ask')
    if (before.asked !== asked) {
      prompt?.closest('.turn')?.scrollIntoView({ block: 'start' })
      if (!hasKeyboard()) prompt?.focus({ preventScroll: true })
    } else if (hasKeyboard()) document.getElementById('answer')?.focus()
    else [...document.querySelectorAll<HTMLElement>('.turn[data-kind] .note')].at(-1)?.focus()
  }, [asked, turns])
}
