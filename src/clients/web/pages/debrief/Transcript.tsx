import type { DebriefExchange, DebriefQuestion } from '#api'
import { Inline, Markdown } from '../../components/Markdown.tsx'
import { clock } from '#wording'
import { underlinesIn } from './debrief-data.ts'

const NAMES = {
  question: 'Question',
  'follow-up': 'Follow-up',
  probe: 'Probe',
  'push-back': 'Challenge',
  doubt: 'Challenge',
  colleague: 'A colleague’s view',
} as const satisfies Record<DebriefExchange['kind'], string>

/** The conversation, exchange by exchange, with the words that count underlined. */
export function Transcript({
  question,
  index,
}: {
  readonly question: DebriefQuestion
  readonly index: number
}) {
  return (
    <ol className="said-in" aria-label={`What was said about ${question.title}`}>
      {question.exchanges.map(({ kind, prompt, asides, answer, ms }, i) => (
        <li key={i} className="exchange">
          <p className="label">
            {i + 1}. {NAMES[kind]} <span className="num small">{clock(ms / 1000)}</span>
          </p>
          <p className="asked">
            <Inline text={prompt} />
          </p>
          {asides.map(({ asked, told }, a) => (
            <p key={a} className="note quiet">
              {asked === null ? 'Hint: ' : `You asked: “${asked}” You were told: `}
              <Inline text={told} />
            </p>
          ))}
          {answer === null ? (
            <p className="note quiet">Not answered.</p>
          ) : (
            <div className="prose said">
              <Markdown text={answer} underlines={underlinesIn(question, index, i)} ids={`words-${i}-`} />
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
