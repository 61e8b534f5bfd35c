import type { AttemptView } from '#api'
import { UNCOUNTED_NAMES, shortened } from '#wording'

/** Words that neither earned nor cost anything, and the reasons. */
export function UncountedPart({ view: { attempt } }: { readonly view: AttemptView }) {
  const { uncounted } = attempt.report
  if (uncounted.length === 0) return null
  return (
    <section className="s-uncounted" aria-labelledby="uncounted">
      <h2 id="uncounted" className="label">
        Read, but not counted
      </h2>
      <ul className="note quiet">
        {uncounted.map(({ span, because }) => (
          <li key={span.start}>
            “{shortened(span.text, 120)}” {UNCOUNTED_NAMES[because]}: it neither earns nor costs anything.
          </li>
        ))}
      </ul>
    </section>
  )
}
