import { dropWords } from './words.ts'
import type { LeftWords } from './words.ts'

export interface LeftOverProps {
  readonly interview: string
  readonly left: readonly LeftWords[]
  /** Puts the words into the answer at hand. */
  take(words: string): void
  gone(): void
}

/** Words that the interview went past without taking: they are the candidate's until they say otherwise. */
export function LeftOver({ interview, left, take, gone }: LeftOverProps) {
  if (left.length === 0) return null
  const letGo = (each: LeftWords) => {
    dropWords(interview, each.move)
    gone()
  }
  return (
    <section className="left-over" aria-labelledby="left-over">
      <h2 id="left-over" className="label">
        Written earlier and not taken
      </h2>
      {left.map(each => (
        <div key={each.move}>
          <p className="note quiet left-words">{each.words}</p>
          <p className="row small">
            <button
              type="button"
              className="link"
              onClick={() => {
                take(each.words)
                letGo(each)
              }}
            >
              Put it into this answer
            </button>
            <button type="button" className="link" onClick={() => letGo(each)}>
              Let it go
            </button>
          </p>
        </div>
      ))}
    </section>
  )
}
