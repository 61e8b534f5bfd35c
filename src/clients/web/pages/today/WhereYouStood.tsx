import type { DiagnosticDigest } from '#api'
import {
  ANSWERS_FOR_BANDS,
  TOO_FEW,
  basisText,
  countedInWords,
  localDay,
  mapLead,
  shortDay,
  spanText,
} from '#wording'
import { Inline } from '../../components/Markdown.tsx'
import { SectionBands } from '../../components/SectionBands.tsx'

interface WhereYouStoodProps {
  readonly diagnostic: DiagnosticDigest
  /** Whole answers so far. */
  readonly attempts: number
}

/** The last diagnostic on Today, until whole answers say more: what went wrong first, then the bands. */
export function WhereYouStood({ diagnostic, attempts }: WhereYouStoodProps) {
  const { row, counted, lost, sections } = diagnostic
  return (
    <section className="ready" aria-labelledby="stood">
      <div className="group">
        <h2 id="stood" className="label">
          Where you stood, {shortDay(localDay(row.at))}
        </h2>
        <p className="small quiet">{countedInWords(counted, 'short answer')}</p>
      </div>
      <p className="note">{mapLead(diagnostic)}</p>
      {lost.length > 0 && (
        <ol className="stood-lost" data-list>
          {lost.map(({ prompt, question }) => (
            <li key={prompt}>
              <a href={`/q/${question.id}`}>{question.title}</a>
              <p className="small quiet">
                <Inline text={prompt} />
              </p>
            </li>
          ))}
        </ol>
      )}
      <SectionBands
        caption="Core questions that you would pass, out of ten: an 80 % range, and the answers that it rests on"
        rows={sections.map(each => ({
          section: each.section,
          band: spanText(each) === TOO_FEW ? null : each.band,
          said: spanText(each),
          basis: basisText(each),
        }))}
      />
      <p className="small quiet">
        <a href={`/diagnostic/${row.id}`}>What was found in each answer</a>. Readiness replaces this after{' '}
        {countedInWords(Math.max(1, ANSWERS_FOR_BANDS - attempts), 'more whole answer')}.
      </p>
    </section>
  )
}
