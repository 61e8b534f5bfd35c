import type { AgendaItem, Turn } from '#api'
import { Inline, Markdown } from '../../components/Markdown.tsx'
import { countedInWords, sentenceCase } from '#wording'

/**
 * All kinds of follow-up share one label, and so do all kinds of doubt: a label must not reveal how an answer
 * was ruled.
 */
export const TURN_NAMES = {
  question: 'Question',
  'follow-up': 'Follow-up',
  probe: 'Follow-up',
  'push-back': 'Going back',
  doubt: 'Going back',
  colleague: 'A colleague',
  hint: 'Hint',
  clarification: 'Fact',
  answer: 'You',
  passed: 'You',
} as const satisfies Record<Turn['kind'], string>

interface TurnsProps {
  readonly turns: readonly Turn[]
  /** Whether the last prompt is to be answered here. */
  readonly open: boolean
  /** That prompt in a voice's words. */
  readonly prompt?: string | undefined
}

/** The turns about one question, in order. */
export function Turns({ turns, open, prompt }: TurnsProps) {
  const asked = open
    ? turns.findLastIndex(
        ({ who, kind }) => who === 'interviewer' && kind !== 'hint' && kind !== 'clarification',
      )
    : -1
  return turns.map((turn, i) => (
    <OneTurn
      key={i}
      turn={i === asked && prompt !== undefined ? { ...turn, text: prompt } : turn}
      now={i === asked}
      Label={open ? (turn.kind === 'question' ? 'h1' : 'h2') : 'h3'}
    />
  ))
}

function OneTurn({
  turn: { who, kind, text, question, lead },
  now,
  Label,
}: {
  readonly turn: Turn
  readonly now: boolean
  readonly Label: 'h1' | 'h2' | 'h3'
}) {
  const name =
    kind === 'question'
      ? `Question ${question + 1}`
      : kind === 'clarification' && who === 'candidate'
        ? 'You asked'
        : TURN_NAMES[kind]
  return (
    <section className="turn" data-who={who} data-kind={kind} data-now={now ? '' : undefined}>
      <Label className="label">{name}</Label>
      {lead !== null && <p className="lead-in">{lead}</p>}
      {who === 'candidate' ? (
        kind === 'passed' ? (
          <p className="note quiet">Passed.</p>
        ) : kind === 'answer' ? (
          <details className="earlier">
            <summary>Show your answer</summary>
            <div className="prose quiet">
              <Markdown text={text} />
            </div>
          </details>
        ) : (
          <p className="note quiet">{text}</p>
        )
      ) : kind === 'hint' || kind === 'clarification' ? (
        <p className="note" tabIndex={-1}>
          <Inline text={text} />
        </p>
      ) : (
        <p
          className={now ? 'follow-q' : 'asked'}
          id={now ? 'ask' : undefined}
          tabIndex={now ? -1 : undefined}
          data-long={text.length > LONG ? '' : undefined}
        >
          <Inline text={text} />
        </p>
      )}
    </section>
  )
}

const LONG = 160

/** The earlier questions, folded. */
export function Earlier({
  turns,
  agenda,
}: {
  readonly turns: readonly Turn[]
  readonly agenda: readonly AgendaItem[]
}) {
  const questions = [...Map.groupBy(turns, turn => turn.question)]
  if (questions.length === 0) return null
  // The agenda counts slots and turns count questions, so slots without a question are left out.
  const titles = agenda.filter(item => item.state === 'done').map(item => item.title)
  return (
    <details className="turns-before">
      <summary className="small quiet">
        {sentenceCase(countedInWords(questions.length, 'question'))} before this one
      </summary>
      {questions.map(([question, said]) => (
        <section key={question} aria-label={titles[question] ?? `Question ${question + 1}`}>
          <h2 className="label">{titles[question]}</h2>
          <Turns turns={said} open={false} />
        </section>
      ))}
    </details>
  )
}
