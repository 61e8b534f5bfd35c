import { useEffect, useRef, useState } from 'react'
import { ANSWER_LIMIT } from '#domain'
import type { StepRequest } from '../../data/api.ts'
import { useDictate } from '../../speech/Dictate.tsx'
import { Editor, hasKeyboard } from '../../components/Editor.tsx'
import { Key } from '../../components/Key.tsx'
import { useKeys } from '../../shell/keys.ts'
import { aloud, countText } from '#wording'
import { useAloud } from '../../speech/use-aloud.ts'
import { Acts } from './Acts.tsx'
import { LeftOver } from './LeftOver.tsx'
import { NotTaken } from './NotTaken.tsx'
import type { RoomProps } from './InterviewRoom.tsx'
import { dropWords, keepWords, keptWords, leftWords, moveOf } from './words.ts'
import '../../components/desk-acts.css'

const SPEAK = { off: 'Speak', on: 'Stop speaking' } as const

/** Where the answer to what was just asked is written or spoken. Its end is the candidate's to declare. */
export function Answering({ view, prompt, busy, trouble, send, load }: RoomProps) {
  const { id } = view
  const move = moveOf(view)
  const [draft, setDraft] = useState(() => ({ move, words: keptWords(id, move) }))
  if (draft.move !== move) setDraft({ move, words: keptWords(id, move) })
  const [, setLetGo] = useState(0)
  const [passing, setPassing] = useState(false)
  const latest = useRef(draft.words)
  useEffect(() => void (latest.current = draft.words), [draft])
  useFocus(move, view.turns.length)

  const put = (words: string) => {
    latest.current = words
    keepWords(id, move, words)
    setDraft({ move, words })
    setPassing(false)
  }
  const dictate = useDictate({ text: draft.words, put, names: SPEAK })
  const voice = useAloud()

  /** Nothing is heard while something is sent or read out. */
  const going = useRef(false)
  const go = async (does: StepRequest['does']) => {
    if (going.current) return undefined
    going.current = true
    voice.stop()
    await dictate.pause()
    const next = await send(does.kind === 'say' ? { kind: 'say', answer: latest.current } : does)
    going.current = false
    if (next && (moveOf(next) !== move || next.phase === 'closed')) {
      dropWords(id, move)
      setPassing(false)
    }
    const said =
      next?.turns
        .slice(view.turns.length)
        .filter(turn => turn.who === 'interviewer')
        .map(turn => turn.text)
        .join(' ') ?? ''
    if (said !== '' && dictate.on) await voice.read(said)
    dictate.resume()
    return next
  }
  const handIn = () => void go({ kind: 'say', answer: '' })
  const pass = () => {
    if (draft.words.trim() !== '' && !passing) setPassing(true)
    else void go({ kind: 'pass' })
  }
  const readOut = async () => {
    if (voice.reading) return voice.stop()
    await dictate.pause()
    await voice.read(prompt ?? '')
    dictate.resume()
  }
  useKeys({ 'Mod+Enter': handIn, 'Alt+S': pass, 'Alt+R': voice.possible ? () => void readOut() : undefined })

  const { words } = aloud(draft.words)
  return (
    <section className="turn" data-who="you">
      <div className="you">
        <label htmlFor="answer" id="answer-label" className="label">
          You<span className="vh">: your answer</span>
        </label>
        <span className="small quiet num">
          {draft.words.length > ANSWER_LIMIT * 0.9
            ? `${draft.words.length} of ${ANSWER_LIMIT} characters`
            : words > 0 && `${countText(words, 'word')}, kept`}
        </span>
      </div>
      <div className="desk-write">
        <Editor key={move} value={draft.words} change={put} marks={dictate.repairs} />
        {dictate.notice}
        {trouble && <NotTaken trouble={trouble} load={load} again={handIn} />}
        {passing && (
          <p className="small" role="alert">
            {countText(words, 'word')} would be left behind. Hand them in, or pass once more.
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
        <LeftOver
          interview={id}
          left={leftWords(view)}
          take={text => put([draft.words.trimEnd(), text].filter(part => part !== '').join('\n\n'))}
          gone={() => setLetGo(n => n + 1)}
        />
      </div>
    </section>
  )
}

/** A new prompt is shown, and one may write at once; on touch it is read first, without keys over it. */
function useFocus(move: number, turns: number) {
  const seen = useRef({ move, turns })
  useEffect(() => {
    const before = seen.current
    seen.current = { move, turns }
    if (before.turns === turns) return
    const prompt = document.getElementById('ask')
    if (before.move !== move) {
      prompt?.closest('.turn')?.scrollIntoView({ block: 'start' })
      if (!hasKeyboard()) prompt?.focus({ preventScroll: true })
    } else if (hasKeyboard()) document.getElementById('answer')?.focus()
    else [...document.querySelectorAll<HTMLElement>('.turn[data-kind] .note')].at(-1)?.focus()
  }, [move, turns])
}
