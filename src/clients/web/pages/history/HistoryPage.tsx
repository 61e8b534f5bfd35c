import type { AttemptLine, History } from '#api'
import {
  localDay,
  relativeDay,
  stamp,
  hiringText,
  SECTION_NAMES,
  countText,
  countedInWords,
  sumOf,
  sumText,
} from '#wording'
import { Frame } from '../../shell/Frame.tsx'
import { Message, Troubled, Waiting } from '../../components/Message.tsx'
import { Rule } from '../../components/Rule.tsx'
import { useLoad } from '../../data/use-load.ts'
import { Appeals } from './Appeals.tsx'
import { asidesOn, attemptsBefore, historyText, monthsOf, seriesOf } from './history-data.ts'
import { SheetLink } from '../today/SheetLink.tsx'
import { ReadinessChart } from './ReadinessChart.tsx'
import '../../components/queue.css'
import './history.css'

const KEY_LINE = [
  [['j', 'k'], 'move'],
  [['Enter'], 'open'],
] as const

/** The answers given so far, and how the readiness band moved. */
export function HistoryPage() {
  const { value: history, trouble, again } = useLoad('history', api => api.history())
  return (
    <Frame page="history" keyLine={KEY_LINE} state={history && countText(history.attempts.length, 'attempt')}>
      <h1 className="day-title">History</h1>
      {history ? (
        <Past history={history} />
      ) : trouble ? (
        <Troubled trouble={trouble} again={again} />
      ) : (
        <Waiting rows={8} />
      )}
    </Frame>
  )
}

function Past({ history }: { readonly history: History }) {
  if (history.attempts.length === 0) {
    return (
      <Message
        title="No answers yet."
        acts={
          <a className="btn btn-primary" href="/">
            Go to Today
          </a>
        }
      >
        Each answer that you hand in is listed here in full, with its report.
      </Message>
    )
  }
  const series = seriesOf(history)
  const before = attemptsBefore(history.attempts)
  return (
    <>
      <div className="lead">
        <p>{historyText(history)}</p>
        <SheetLink />
      </div>
      <div className="today-grid history-grid">
        <div data-list>
          {monthsOf(history.attempts).map(({ month, attempts }) => (
            <section key={month} className="queue-part" aria-label={month}>
              <div className="group">
                <h2 className="label">{month}</h2>
                <p className="small quiet num">{countText(attempts.length, 'answer')}</p>
              </div>
              <ol className="queue past">
                {attempts.map(attempt => (
                  <Row key={attempt.id} attempt={attempt} before={before.get(attempt.id)} />
                ))}
              </ol>
            </section>
          ))}
          {history.older > 0 && (
            <p className="note quiet">
              {countText(history.older, 'older answer')}: the search finds them, and the export holds them
              all.
            </p>
          )}
        </div>
        <div>
          {series.map(each => (
            <section
              key={each.section}
              className="queue-part"
              aria-label={`Readiness in ${SECTION_NAMES[each.section]}`}
            >
              <div className="group">
                <h2 className="label">Readiness, {SECTION_NAMES[each.section]}</h2>
                <p className="small quiet">would pass, out of ten core questions</p>
              </div>
              <ReadinessChart series={each} />
            </section>
          ))}
          <Ahead history={history} />
          <Appeals appeals={history.appeals} />
        </div>
      </div>
    </>
  )
}

function Row({
  attempt,
  before,
}: {
  readonly attempt: AttemptLine
  readonly before: AttemptLine | undefined
}) {
  return (
    <li>
      <a href={`/a/${attempt.id}`}>
        <span className="q-title">{attempt.title}</span> <Rule points={attempt.outline} />{' '}
        <span className="q-min num">{sumText(sumOf(attempt.outline))}</span>
        <span className="q-why">
          {hiringText(attempt.hiring, attempt.mark)}, {stamp(attempt.at)}
          {attempt.hints > 0 && `, with ${countedInWords(attempt.hints, 'hint')}`}.{' '}
          {asidesOn(attempt, before).join(' ')}
        </span>
      </a>
    </li>
  )
}

const AHEAD = 8

/** The next questions to come back. */
function Ahead({ history }: { readonly history: History }) {
  const titles = new Map(history.attempts.map(attempt => [attempt.question, attempt.title]))
  const cards = history.cards.toSorted((a, b) => (a.due < b.due ? -1 : 1)).slice(0, AHEAD)
  if (cards.length === 0) return null
  return (
    <section className="queue-part" aria-labelledby="ahead">
      <div className="group">
        <h2 id="ahead" className="label">
          What comes back
        </h2>
        <p className="small quiet num">
          {cards.length < history.cards.length
            ? `${cards.length} of ${history.cards.length}`
            : history.cards.length}
        </p>
      </div>
      <ol className="ahead">
        {cards.map(card => (
          <li key={card.question}>
            <a href={`/q/${card.question}`}>{titles.get(card.question) ?? card.question}</a>
            <span className="small quiet num">{relativeDay(localDay(card.due), localDay(new Date()))}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
