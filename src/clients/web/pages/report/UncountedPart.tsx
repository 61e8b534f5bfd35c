import type { AttemptView } from '#api'
import { uncountedPassages, uncountedText } from '#wording'

/** Words that neither earned nor cost anything, and the reasons: a line for each passage. */
export function UncountedPart({ view: { attempt } }: { readonly view: AttemptView }) {
  const passages = uncountedPassages(attempt.answer, attempt.report.uncounted)
  if (passages.length === 0) return null
  return (
    <section className="s-uncounted" aria-labelledby="uncounted">
      <h2 id="uncounted" className="label">
        Read, but not counted
      </h2>
      <ul className="note quiet">
        {passages.map(passage => (
          <li key={passage.span.start}>{uncountedText(passage)}</li>
        ))}
      </ul>
      <p className="small quiet aside">None of this earns or costs anything.</p>
    </section>
  )
}
