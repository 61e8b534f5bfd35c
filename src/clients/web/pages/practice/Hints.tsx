import { useState } from 'react'
import type { QuestionId } from '#domain'
import { useApi } from '../../data/api-context.ts'
import { PRICES } from '../../components/hint-prices.ts'
import { Key } from '../../components/Key.tsx'
import { useKeys } from '../../shell/keys.ts'
import { Inline } from '../../components/Markdown.tsx'
import { clock, inWords, ordinal } from '#wording'
import type { TakenHint } from './draft.ts'

interface HintsProps {
  readonly question: QuestionId
  readonly taken: readonly TakenHint[]
  take(text: string): void
}

/** Three hints, of which only the next can be taken. They leave the mark alone. */
export function Hints({ question, taken, take }: HintsProps) {
  const api = useApi()
  const [trouble, setTrouble] = useState<string>()
  const [busy, setBusy] = useState(false)

  const next = async () => {
    if (busy || taken.length >= PRICES.length) return
    setBusy(true)
    const reply = await api.hint(question, taken.length + 1)
    setBusy(false)
    if (reply.ok) take(reply.value.text)
    setTrouble(
      reply.ok ? undefined : `This hint could not be fetched, and none was counted. ${reply.trouble.detail}`,
    )
  }
  useKeys({ 'Alt+H': () => void next() })

  return (
    <section className="d-hints" aria-labelledby="hints">
      <div className="group">
        <h2 id="hints" className="label">
          Hints
        </h2>
        <p className="small quiet">
          {taken.length === 0 ? 'none taken' : `${inWords(taken.length)} of three taken`}
        </p>
      </div>
      <ol className="ladder" aria-live="polite">
        {PRICES.map(({ before, rating }, i) => {
          const hint = taken[i]
          const price = (
            <span className="cost">
              {before}
              <i>{rating}</i>
            </span>
          )
          if (hint) {
            return (
              <li key={rating} data-taken="">
                <p className="rung">
                  <b>{i + 1}</b>
                  <span>Taken at {clock(hint.at)}</span>
                  {price}
                </p>
                <p className="note">
                  <Inline text={hint.text} />
                </p>
              </li>
            )
          }
          if (i === taken.length) {
            return (
              <li key={rating}>
                <button type="button" className="rung" onClick={() => void next()}>
                  <b>{i + 1}</b>
                  <span>Take the {ordinal(i + 1)} hint</span>
                  {price}
                  <Key name="Alt H" />
                </button>
              </li>
            )
          }
          return (
            <li key={rating} data-locked="">
              <p className="rung">
                <b>{i + 1}</b>
                <span>After the {ordinal(i)}</span>
                {price}
              </p>
            </li>
          )
        })}
      </ol>
      {trouble && (
        <p className="small" role="alert">
          {trouble}
        </p>
      )}
      <p className="small quiet aside">
        A hint never lowers the mark. It limits how far off the next review can be.
      </p>
    </section>
  )
}
