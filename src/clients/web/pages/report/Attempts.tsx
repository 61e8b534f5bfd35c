import type { AttemptView } from '#api'
import { localDay, shortDay, hiringText, HIRING_NAMES, rangeText, sumOf } from '#wording'
import { Rule } from '../../components/Rule.tsx'

/** The attempts at this question, and the learner's own mark. */
export function Attempts({ view: { attempt, question } }: { readonly view: AttemptView }) {
  const lines = question.attempts.toReversed()
  if (lines.length < 2 && attempt.selfMark === null) return null
  return (
    <section aria-labelledby="attempts">
      <h2 id="attempts" className="label">
        Attempts
      </h2>
      <ol className="attempts">
        {lines.map(line => (
          <li key={line.id} aria-current={line.id === attempt.id ? 'true' : undefined}>
            {line.id === attempt.id ? (
              <span className="num">{shortDay(localDay(line.at))}</span>
            ) : (
              <a className="num" href={`/a/${line.id}`}>
                {shortDay(localDay(line.at))}
              </a>
            )}
            <Rule points={line.outline} />
            <span className="num">{rangeText(sumOf(line.outline))}</span>
            <span>{hiringText(line.hiring, line.mark)}</span>
          </li>
        ))}
      </ol>
      {attempt.selfMark !== null && (
        <p className="note quiet aside">
          You marked this answer <i>{HIRING_NAMES[attempt.selfMark].toLowerCase()}</i> before you saw the
          mark.
        </p>
      )}
    </section>
  )
}
