import type { DebriefQuestion } from '#api'
import { Inline } from '../../components/Markdown.tsx'
import { hiringText, HIRING_NAMES, clock, questionMarkText } from '#wording'
import { Rule } from '../../components/Rule.tsx'
import { VerdictWord } from '../../components/VerdictWord.tsx'
import { longestMinutes, settledPointResults } from './debrief-data.ts'
import './QuestionTable.css'

/** A row for each question: points, mark, hiring word, time against plan, and the deciding reason. */
export function QuestionTable({
  questions,
  open,
}: {
  readonly questions: readonly DebriefQuestion[]
  open(index: number): void
}) {
  const longest = longestMinutes(questions)
  return (
    <section aria-labelledby="by-question" className="debrief-table">
      <h2 id="by-question" className="label">
        Question by question
      </h2>
      <table className="qtable" role="table" data-list>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              <span className="vh">Number</span>
            </th>
            <th role="columnheader" scope="col">
              Question
            </th>
            <th role="columnheader" scope="col">
              Points
            </th>
            <th role="columnheader" scope="col" className="r">
              Mark
            </th>
            <th role="columnheader" scope="col">
              Verdict
            </th>
            <th role="columnheader" scope="col">
              Time against the plan
            </th>
            <th role="columnheader" scope="col">
              What decided it
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {questions.map((question, i) => (
            <Row key={i} question={question} index={i} longest={longest} open={() => open(i)} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({
  question,
  index,
  longest,
  open,
}: {
  readonly question: DebriefQuestion
  readonly index: number
  readonly longest: number
  open(): void
}) {
  const { title, minutes, ms, skipped, decided, points } = question
  const results = settledPointResults(question)
  const bar = {
    '--used': `${(ms / 60_000 / longest) * 100}%`,
    '--plan': `${(minutes / longest) * 100}%`,
  } as React.CSSProperties // custom properties
  return (
    <tr role="row" data-q={index}>
      <td role="cell" className="q-n num quiet">
        {index + 1}
      </td>
      <th role="rowheader" scope="row">
        <a href={`#q${index + 1}`} onClick={open}>
          {title}
        </a>
      </th>
      <td role="cell" className="q-rule">
        {points.length > 0 && <Rule points={results} />}
      </td>
      <td role="cell" className="q-mark num r">
        {points.length > 0 ? questionMarkText(question) : ''}
      </td>
      <td role="cell" className="q-word">
        <Word question={question} />
      </td>
      <td role="cell" className="q-time">
        <span className="time">
          <span className="num">{clock(ms / 1000)}</span>
          <span className="time-bar" style={bar} role="img" aria-label={`planned ${minutes}:00`} />
        </span>
      </td>
      <td role="cell" className="q-said note">
        {skipped ? (
          'Nothing was said here: it counts neither as wrong nor as a yes.'
        ) : (
          <Inline text={decided} />
        )}
      </td>
    </tr>
  )
}

function Word({ question: { skipped, mark, hiring, hiringHigh } }: { readonly question: DebriefQuestion }) {
  if (skipped || mark === null) return <span className="quiet">skipped</span>
  if (mark.kind === 'open' && hiring !== hiringHigh && hiringHigh) {
    return (
      <>
        {hiringText(hiring, mark).toLowerCase()}
        <span className="q-open">
          {' '}
          <VerdictWord kind="unjudged" />{' '}
          <span className="small">may be {HIRING_NAMES[hiringHigh].toLowerCase()}</span>
        </span>
      </>
    )
  }
  const word = hiringText(hiring, mark).toLowerCase()
  return hiring === 'no' || hiring === 'strong-no' ? <b>{word}</b> : word
}
