import type { QuestionSummary } from '#api'
import { Elided } from '../../components/Markdown.tsx'
import { LEVEL_NAMES } from '#wording'
import { Rule } from '../../components/Rule.tsx'
import { minutesOf, whyText } from './today-text.ts'
import '../../components/queue.css'

interface QueueProps {
  readonly id: string
  readonly name: string
  readonly questions: readonly QuestionSummary[]
  /** The text for an empty list. Without it an empty list is left out. */
  readonly none: string | undefined
}

/** Questions to answer today, in order, each with its last result. */
export function QueueList({ id, name, questions, none }: QueueProps) {
  if (questions.length === 0 && none === undefined) return null
  return (
    <section className="queue-part" aria-labelledby={id}>
      <div className="group">
        <h2 id={id} className="label">
          {name}
        </h2>
        <p className="small quiet num">
          {questions.length > 0 ? `${questions.length}, about ${minutesOf(questions)} min` : 'none'}
        </p>
      </div>
      {questions.length === 0 ? (
        <p className="note quiet queue-none">{none}</p>
      ) : (
        <ol className="queue" data-list>
          {questions.map(question => (
            <Row key={question.id} question={question} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Row({ question }: { readonly question: QuestionSummary }) {
  const why = whyText(question)
  return (
    <li>
      <a href={`/q/${question.id}`}>
        <span className="q-title">{question.title}</span>{' '}
        {question.last ? (
          <Rule points={question.last.outline} />
        ) : question.standing === 'new' ? (
          <span className="q-kind small quieter">{LEVEL_NAMES[question.level].toLowerCase()}</span>
        ) : (
          <Rule points={question.outline} />
        )}{' '}
        <span className="q-min num">{question.minutes} min</span>
        {why && (
          <span className="q-why">
            <Elided text={why} />
          </span>
        )}
      </a>
    </li>
  )
}
