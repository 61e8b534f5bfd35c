import { sentenceCase, countedInWords, listed } from '#wording'

/**
 * The slots that were never reached. They are kept apart from the marks, as they say nothing about the
 * candidate.
 */
export function NotAsked({ slots }: { readonly slots: readonly string[] }) {
  if (slots.length === 0) return null
  return (
    <section className="not-asked" aria-labelledby="not-asked">
      <h2 id="not-asked" className="label">
        Not asked
      </h2>
      <p className="note quiet">
        {sentenceCase(countedInWords(slots.length, 'slot'))} {slots.length === 1 ? 'was' : 'were'} not
        reached: {listed(slots)}. What was not asked counts neither way.
      </p>
    </section>
  )
}
