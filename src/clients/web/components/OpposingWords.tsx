import type { NonEmpty, Opposite, Span } from '#domain'
import { OPPOSITE_NAMES, contradictingSentences } from '#wording'
import { InlineMarked } from './Markdown.tsx'

interface OpposingWordsProps {
  readonly answer: string
  readonly evidence: NonEmpty<Span>
  readonly opposite?: Opposite | undefined
}

/** A contradiction in its whole sentence, with what opposes the claim marked and named. */
export function OpposingWords({ answer, evidence, opposite }: OpposingWordsProps) {
  return (
    <>
      {contradictingSentences(answer, { evidence, opposite }).map((sentence, i) => (
        <blockquote key={i} className="quote">
          <InlineMarked {...sentence} />
        </blockquote>
      ))}
      {opposite && <p className="small quiet opposed">This {OPPOSITE_NAMES[opposite.kind]}.</p>}
    </>
  )
}
