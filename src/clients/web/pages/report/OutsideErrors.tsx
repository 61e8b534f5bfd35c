import type { AttemptView } from '#api'
import { OUTSIDE_HEADING, OUTSIDE_NOTE, outsideErrorsIn } from '#wording'

/** Statements that a language model calls false and that the key says nothing of: shown apart, as plain text. */
export function OutsideErrors({ view: { attempt } }: { readonly view: AttemptView }) {
  const errors = outsideErrorsIn(attempt.report)
  if (errors.length === 0) return null
  return (
    <section className="outside-errors" aria-labelledby="outside-errors">
      <h2 id="outside-errors" className="label">
        {OUTSIDE_HEADING}
      </h2>
      {errors.map(({ said, truth }) => (
        <div key={said}>
          <blockquote className="quote">{said}</blockquote>
          <p className="note">{truth}</p>
        </div>
      ))}
      <p className="small quiet">{OUTSIDE_NOTE}</p>
    </section>
  )
}
