import type { InterviewRow } from '#api'
import { localDay, stamp, weekDay } from '#wording'
import { SignalWord } from '../../components/SignalWord.tsx'
import '../../components/queue.css'

/** Running interviews, then past ones, newest first. */
export function InterviewList({ interviews }: { readonly interviews: readonly InterviewRow[] }) {
  const open = interviews.filter(each => each.phase !== 'closed')
  const closed = interviews.filter(each => each.phase === 'closed')
  return (
    <>
      {open.length > 0 && (
        <section aria-labelledby="open" className="queue-part">
          <div className="group">
            <h2 id="open" className="label">
              In progress
            </h2>
          </div>
          <ol className="queue sat" data-list>
            {open.map(each => (
              <li key={each.id}>
                <a href={`/interviews/${each.id}`}>
                  <span className="q-title">{each.title}</span>
                  <span className="small quiet">
                    {each.phase === 'paused' ? 'paused' : 'running'}, begun {stamp(each.at)}
                  </span>
                </a>
              </li>
            ))}
          </ol>
        </section>
      )}
      <section aria-labelledby="sat" className="queue-part">
        <div className="group">
          <h2 id="sat" className="label">
            Sat so far
          </h2>
        </div>
        {closed.length === 0 ? (
          <p className="note quiet queue-none">
            None yet. Each one leaves a debrief here: what decided it, in your words, and what to study next.
          </p>
        ) : (
          <ol className="queue sat" data-list>
            {closed.map(each => (
              <li key={each.id}>
                <a href={`/interviews/${each.id}/debrief`}>
                  <span className="q-title">{each.title}</span>
                  <span className="small quiet num">{weekDay(localDay(each.at))}</span>
                  <SignalWord signal={each.signal} />
                </a>
              </li>
            ))}
          </ol>
        )}
      </section>
    </>
  )
}
