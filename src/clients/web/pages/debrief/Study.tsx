import type { Debrief } from '#api'
import { localDay, relativeDay } from '#wording'
import { Inline } from '../../components/Markdown.tsx'
import { SignalWord } from '../../components/SignalWord.tsx'
import { beforeText, comparedText, timeText } from './debrief-data.ts'
import '../../components/columns.css'
import '../../components/queue.css'

/** The questions to study next, the use of the time, and earlier interviews. */
export function Study({ debrief }: { readonly debrief: Debrief }) {
  const { study, earlier, signal } = debrief
  const today = localDay(new Date())
  return (
    <div className="thirds band debrief-next">
      <section aria-labelledby="study">
        <h2 id="study" className="label">
          Study next
        </h2>
        {study.length === 0 ? (
          <p className="note quiet">Nothing was lost here. The questions come back when they are due.</p>
        ) : (
          <ol className="queue study">
            {study.map(each => (
              <li key={each.question}>
                <a href={`/q/${each.question}`}>
                  <span className="q-title">{each.title}</span>
                  <span className="small quiet">
                    {each.due ? relativeDay(localDay(each.due), today) : 'no date yet'}
                  </span>
                  <span className="q-why">
                    <Inline text={each.why} />
                  </span>
                </a>
              </li>
            ))}
          </ol>
        )}
      </section>
      <section aria-labelledby="time">
        <h2 id="time" className="label">
          Time
        </h2>
        <p className="note quiet">{timeText(debrief)}</p>
      </section>
      <section aria-labelledby="earlier">
        <h2 id="earlier" className="label">
          Compared with earlier interviews
        </h2>
        <p className="note quiet">{comparedText(debrief)}</p>
        {earlier.length > 0 && (
          <ol className="compared">
            <li aria-current="true">
              <span>This one</span>
              <span className="small quiet">{debrief.blueprint.title}</span>
              <SignalWord signal={signal} />
            </li>
            {earlier.slice(0, MOST).map(each => (
              <li key={each.id}>
                <a href={`/interviews/${each.id}/debrief`}>{beforeText(each, debrief)}</a>
                <span className="small quiet">{each.title}</span>
                <SignalWord signal={each.signal} />
              </li>
            ))}
          </ol>
        )}
      </section>
    </div>
  )
}

const MOST = 6
