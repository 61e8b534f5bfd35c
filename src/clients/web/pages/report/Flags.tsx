import { use } from 'react'
import type { AttemptView } from '#api'
import { joinedPassages } from '#wording'
import { Glyph } from '../../components/Glyph.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { HighlightedPoint } from '../../components/use-highlight.ts'
import { flagId } from './report-data.ts'
import '../../components/flag.css'
import '../../components/points.css'

/**
 * The red flags: misconceptions that the answer states, its words, and the correction. They are no part of
 * the mark.
 */
export function Flags({ view: { attempt, question } }: { readonly view: AttemptView }) {
  const highlighted = use(HighlightedPoint)
  const known = new Map(question.key?.redFlags.map(flag => [flag.id, flag]))
  return attempt.report.redFlags.map(({ flag, evidence }) => {
    const id = flagId(flag)
    return (
      <section
        key={id}
        className="flag s-flag"
        id={id}
        data-p={id}
        data-v="flag"
        data-highlighted={highlighted === id ? '' : undefined}
        aria-labelledby={`${id}-h`}
        tabIndex={-1}
      >
        <h2 id={`${id}-h`} className="verdict">
          <Glyph of="flag" />
          Red flag
        </h2>
        <p className="claim">
          Wrong:{' '}
          <Inline text={known.get(flag)?.claim ?? 'This flag has since been removed from the question.'} />
        </p>
        {joinedPassages(attempt.answer, evidence).map(span => (
          <blockquote key={span.start} className="quote">
            <span className="ev" data-v="flag">
              <Inline text={span.text} />
            </span>
          </blockquote>
        ))}
        {known.has(flag) && (
          <p className="note">
            <b>Correction.</b> <Inline text={known.get(flag)?.correction ?? ''} />
          </p>
        )}
      </section>
    )
  })
}
