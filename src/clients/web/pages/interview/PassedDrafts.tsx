import { removeDraft } from './draft.ts'
import type { PassedDraft } from './draft.ts'

interface PassedDraftsProps {
  readonly interview: string
  readonly drafts: readonly PassedDraft[]
  /** Adds a draft to the answer at hand. */
  take(answer: string): void
  gone(): void
}

/**
 * Drafts that were never handed in before the interview moved on. The candidate adds them to the answer or
 * discards them.
 */
export function PassedDrafts({ interview, drafts, take, gone }: PassedDraftsProps) {
  if (drafts.length === 0) return null
  const letGo = (each: PassedDraft) => {
    removeDraft(interview, each.prompt)
    gone()
  }
  return (
    <section className="left-over" aria-labelledby="left-over">
      <h2 id="left-over" className="label">
        Written earlier and never handed in
      </h2>
      {drafts.map(each => (
        <div key={each.prompt}>
          <p className="note quiet left-words">{each.answer}</p>
          <p className="row small">
            <button
              type="button"
              className="link"
              onClick={() => {
                take(each.answer)
                letGo(each)
              }}
            >
              Add it to this answer
            </button>
            <button type="button" className="link" onClick={() => letGo(each)}>
              Discard it
            </button>
          </p>
        </div>
      ))}
    </section>
  )
}
