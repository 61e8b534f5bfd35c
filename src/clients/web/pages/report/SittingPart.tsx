import type { AttemptView, Sitting } from '#api'
import { pointLetters } from '#wording'
import { Inline, Markdown } from '../../components/Markdown.tsx'
import { VerdictWord } from '../../components/VerdictWord.tsx'
import { howText } from '../debrief/debrief-data.ts'

/** The further questions of the interview: each prompt, the answer, and the points that it decided. */
export function SittingPart({ view: { interview, attempt } }: { readonly view: AttemptView }) {
  const further = interview?.exchanges.slice(1) ?? []
  if (!interview || further.length === 0) return null
  const letters = pointLetters(attempt.outline)
  return (
    <section className="s-sitting" aria-labelledby="sitting">
      <h2 id="sitting" className="label">
        Said when asked
      </h2>
      <ol className="sitting">
        {further.map(({ prompt, answer }, i) => (
          <li key={i}>
            <p className="note quiet">
              <Inline text={prompt} />
            </p>
            {answer === null ? (
              <p className="note quiet">Not answered.</p>
            ) : (
              <div className="note said-again">
                <Markdown text={answer} />
              </div>
            )}
            {decidedIn(interview, i + 1).map(point => (
              <p key={point.point} className="small">
                <VerdictWord kind={point.kind} />{' '}
                {letters.has(point.point) ? (
                  <a href={`#${point.point}`}>point {letters.get(point.point)}</a>
                ) : (
                  <Inline text={point.claim} />
                )}
                {howText(point) !== '' && <span className="quiet">, {howText(point)}</span>}
              </p>
            ))}
          </li>
        ))}
      </ol>
      <p className="small quiet aside">
        The report is of the first answer. What was said when asked counts half, or as a follow-up, in{' '}
        <a href={debriefPath(interview)}>the debrief</a>.
      </p>
    </section>
  )
}

function decidedIn({ points }: Sitting, exchange: number): Sitting['points'] {
  return points.filter(point => point.exchange === exchange && point.kind !== 'missing')
}

/** The place of the question in the debrief of its interview. */
export function debriefPath({ interview, number }: Pick<Sitting, 'interview' | 'number'>): string {
  return `/interviews/${interview}/debrief#q${number}`
}
