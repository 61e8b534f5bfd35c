import type { QuestionSummary, Today } from '#api'
import { HIRING_NAMES, countText, doneText, improvedText } from '#wording'
import { Elided } from '../../components/Markdown.tsx'
import { Rule } from '../../components/Rule.tsx'

/** Work done today, and the result of each answer. */
export function DoneToday({ today: { done } }: { readonly today: Today }) {
  const said = doneText(done)
  if (said === undefined) return null
  return (
    <section className="queue-part" aria-labelledby="done">
      <div className="group">
        <h2 id="done" className="label">
          Done today
        </h2>
      </div>
      <p className="note queue-none" role="status">
        {[said, improvedText(done)].filter(text => text !== undefined).join(' ')}
      </p>
      {done.answered.length > 0 && (
        <details className="done-list">
          <summary className="small quiet">{countText(done.answered.length, 'report')}</summary>
          <ol className="queue">
            {done.answered.map(({ attempt, title, hiring }) => (
              <li key={attempt}>
                <a href={`/a/${attempt}`}>
                  <span className="q-title">{title}</span>{' '}
                  <span className="small quiet">{hiring === null ? 'No mark' : HIRING_NAMES[hiring]}</span>
                </a>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}

/** Answers that would not pass, each with the way to mend it in its report. */
export function WeakList({ weak }: { readonly weak: readonly QuestionSummary[] }) {
  if (weak.length === 0) return null
  return (
    <section className="queue-part" aria-labelledby="weak">
      <div className="group">
        <h2 id="weak" className="label">
          Would not pass yet
        </h2>
        <p className="small quiet">mend a point now, answer again when it is due</p>
      </div>
      <ol className="queue" data-list>
        {weak.map(
          question =>
            question.last && (
              <li key={question.id}>
                <a href={`/a/${question.last.attempt}#mend`}>
                  <span className="q-title">{question.title}</span> <Rule points={question.last.outline} />{' '}
                  <span className="q-why">
                    <Elided text={question.last.remark} />
                  </span>
                </a>
              </li>
            ),
        )}
      </ol>
    </section>
  )
}
