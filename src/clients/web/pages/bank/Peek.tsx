import type { QuestionSummary } from '#api'
import {
  localDay,
  relativeDay,
  hiringText,
  LEVEL_NAMES,
  THIN_NOTE,
  ROLE_NAMES,
  SECTION_NAMES,
  sentenceCase,
  countText,
  ranksText,
  sumOf,
  sumText,
} from '#wording'
import { Inline } from '../../components/Markdown.tsx'
import type { State } from './bank-state.ts'

interface PeekProps {
  readonly question: QuestionSummary
  readonly all: readonly QuestionSummary[]
  readonly states: readonly State[]
}

/** The question at hand: enough to choose it by, and nothing that gives it away. */
export function Peek({ question, all, states }: PeekProps) {
  const before = question.prerequisites.flatMap(id => all.find(other => other.id === id) ?? [])
  const hidden = question.attempts === 0 && !states.includes('revealed')
  return (
    <aside className="peek" aria-label="The question at hand">
      <p className="small quiet">
        {SECTION_NAMES[question.section]}, {question.topic}. {LEVEL_NAMES[question.level]}.
        {question.thin && ` ${THIN_NOTE}`}
      </p>
      <h2 className="peek-prompt">
        <Inline text={question.prompt} />
      </h2>
      <p className="row">
        <a className="btn btn-primary" href={`/q/${question.id}`}>
          Practise <kbd>Enter</kbd>
        </a>
        {question.last && <a href={`/a/${question.last.attempt}`}>Last report</a>}
      </p>
      <dl className="facts">
        <Fact name="Points">
          <span className="num">
            {ranksText(question.outline)}
            {hidden ? ', hidden' : ''}
          </span>
        </Fact>
        <Fact name="Time">
          <span className="num">{countText(question.minutes, 'minute')}</span>
        </Fact>
        <Fact name="Roles">{question.roles.map(role => ROLE_NAMES[role].toLowerCase()).join(', ')}</Fact>
        <Fact name="Attempts">{question.attempts === 0 ? 'none' : question.attempts}</Fact>
        {question.last && (
          <Fact name="Last">
            {sumText(sumOf(question.last.outline))},{' '}
            {hiringText(question.last.hiring, question.last.mark).toLowerCase()}
          </Fact>
        )}
        {question.due && <Fact name="Due">{relativeDay(localDay(question.due), localDay(new Date()))}</Fact>}
        {before.length > 0 && (
          <Fact name="Builds on">
            {before.map((other, i) => (
              <span key={other.id}>
                {i > 0 && ', '}
                <a href={`/q/${other.id}`}>{sentenceCase(other.title)}</a>
              </span>
            ))}
          </Fact>
        )}
        <Fact name="Id">
          <span className="mono">{question.id.split('/')[1]}</span>
        </Fact>
      </dl>
      {hidden ? (
        <p className="small quiet">
          The points, model answer and sources stay hidden until you try it.{' '}
          <a href={`/q/${question.id}#reveal`}>Reveal them instead</a>, and the question counts as learnt, not
          examined: its first mark has to wait until tomorrow.
        </p>
      ) : (
        question.last && (
          <p className="small quiet">
            <Inline text={question.last.remark} />
          </p>
        )
      )}
    </aside>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
