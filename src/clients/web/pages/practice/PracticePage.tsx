import { useEffect, useState } from 'react'
import type { QuestionId } from '#domain'
import type { QuestionView } from '#api'
import { ExercisesLink } from '../../components/ExercisesLink.tsx'
import { SeeItRun } from '../../labs/SeeItRun.tsx'
import { Frame } from '../../shell/Frame.tsx'
import { Key } from '../../components/Key.tsx'
import { useKeys } from '../../shell/keys.ts'
import { Troubled, Waiting } from '../../components/Message.tsx'
import { LEVEL_NAMES, THIN_NOTE, ranksText, SECTION_NAMES, sentenceCase, countedInWords } from '#wording'
import { goBack, navigate } from '../../shell/router.ts'
import { Prompt } from '../../components/Prompt.tsx'
import { Rule } from '../../components/Rule.tsx'
import { useJudge } from '../../data/use-judge.ts'
import { useLoad } from '../../data/use-load.ts'
import { AnswerEditor } from './AnswerEditor.tsx'
import { KeyView } from './KeyView.tsx'
import { RevealPart } from './RevealPart.tsx'
import './practice.css'

const KEY_LINE = [
  [['Mod Enter'], 'hand in'],
  [['Alt H'], 'hint'],
  [['Alt P'], 'preview'],
  [['Alt D'], 'dictate'],
  [['Alt T'], 'clock'],
  [['Alt S'], 'skip'],
  [['Esc'], 'leave, draft kept'],
] as const

/** Where no question is shown, its keys do nothing. */
const NO_KEYS = KEY_LINE.slice(-1)

/** One question, answered as if spoken. */
export function PracticePage({ question: id }: { readonly question: QuestionId }) {
  const { value: view, trouble, again } = useLoad(`question ${id}`, api => api.question(id))
  const { value: today } = useLoad('today', api => api.today())
  const queue = today ? [...today.due, ...today.fresh] : []
  const at = queue.findIndex(question => question.id === id)
  const next = queue[at + 1] ?? queue.find(question => question.id !== id)
  const skip = () => navigate(next ? `/q/${next.id}` : '/')
  useKeys({ 'Alt+S': skip })
  const [revealed, reveal] = useState<QuestionView>()

  const place =
    today && at >= 0
      ? `${at < today.due.length ? `Due, ${at + 1} of ${today.due.length}` : `New, ${at - today.due.length + 1} of ${today.fresh.length}`}. `
      : ''
  const tools = (
    <button type="button" className="leave" onClick={goBack}>
      <kbd aria-hidden="true">Esc</kbd> Leave
    </button>
  )
  return (
    <Frame
      title={view?.summary.title ?? 'Practice'}
      page="practice"
      whereabouts={view && `${place}${view.summary.title}.`}
      tools={tools}
      leave={goBack}
      keyLine={view ? (revealed ? KEY_LINE.slice(-2) : KEY_LINE) : NO_KEYS}
      state={useJudge()}
    >
      {view ? (
        <Asked view={view} next={next?.id} revealed={revealed} reveal={reveal} />
      ) : trouble ? (
        <Troubled trouble={trouble} again={again} />
      ) : (
        <Waiting />
      )}
    </Frame>
  )
}

/** `Points: 5 core, 3 expected, 2 depth.` */
function outlineText(outline: QuestionView['summary']['outline']): string {
  return `Points: ${ranksText(outline)}.`
}

interface AskedProps {
  readonly view: QuestionView
  readonly next: QuestionId | undefined
  readonly revealed: QuestionView | undefined
  reveal(view: QuestionView | undefined): void
}

function Asked({ view, next, revealed, reveal }: AskedProps) {
  const { summary } = view
  const prompt = <Prompt asked text={summary.prompt} />
  if (revealed)
    return <Revealed view={revealed} prompt={prompt} next={next} answer={() => reveal(undefined)} />
  return (
    <>
      <AnswerEditor view={view}>
        {prompt}
        <p className="quiet ask-note">
          {LEVEL_NAMES[summary.level]}. {summary.thin && `${THIN_NOTE} `}
          {sentenceCase(countedInWords(summary.minutes, 'minute'))}, as if spoken. Formulas go between{' '}
          <code className="mono">$</code> signs.{' '}
          <span className="outline">
            <Rule points={summary.outline} /> {outlineText(summary.outline)}
          </span>
        </p>
      </AnswerEditor>
      <RevealPart view={view} reveal={reveal} />
    </>
  )
}

interface RevealedProps {
  readonly view: QuestionView
  readonly prompt: React.ReactNode
  readonly next: QuestionId | undefined
  answer(): void
}

function Revealed({ view, prompt, next, answer }: RevealedProps) {
  // The button that revealed it stood far below.
  useEffect(() => {
    scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [])
  return (
    <>
      <p className="small quiet">
        {SECTION_NAMES[view.summary.section]}, {view.summary.topic}. Revealed, so this attempt ends without a
        mark. A first mark can count from tomorrow.
      </p>
      {prompt}
      <KeyView view={view} />
      <p className="row band onward">
        {next && (
          <a className="btn btn-primary" href={`/q/${next}`}>
            Next question <Key name="Alt S" />
          </a>
        )}
        <button type="button" className="btn" onClick={answer}>
          Answer it anyway
        </button>
        <ExercisesLink question={view.summary} />
        <SeeItRun question={view.summary.id} />
        <a href="/bank">Back to the bank</a>
      </p>
    </>
  )
}
