import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { AttemptView, Review } from '#api'
import { DEFAULT_SETTINGS } from '#domain'
import { useApi } from '../../data/api-context.ts'
import { localDay, relativeDay, shortDay, keysOf, RATING_NAMES } from '#wording'
import { useSettings } from '../../shell/settings-context.ts'
import { forgetLoaded } from '../../data/use-load.ts'
import { RecallCurve } from './RecallCurve.tsx'

interface NextReviewProps {
  readonly view: AttemptView
  readonly put: (view: AttemptView) => void
}

/** The date of the next review, the reason for it, and a way to change it. */
export function NextReview({ view, put }: NextReviewProps) {
  const { settings } = useSettings()
  const { review } = view
  const goal = (settings ?? DEFAULT_SETTINGS).retention
  return (
    <section aria-labelledby="next">
      <h2 id="next" className="label">
        Next review
      </h2>
      {review ? (
        <>
          <p className="next-date">{relativeDay(localDay(review.due), localDay(new Date()))}</p>
          <p className="note quiet">
            Rated <i>{review.rating}</i>. {review.because} {ruleFor(view, review)}
          </p>
          <details className="small override">
            <summary>Chance of recall until then</summary>
            <RecallCurve review={review} goal={goal} />
            <p className="quiet">
              Per cent. The dashed line is the {Math.round(goal * 100)} that reviews aim for.
            </p>
          </details>
          <Override view={view} review={review} put={put} />
        </>
      ) : (
        <p className="note quiet">
          The date has not moved:{' '}
          {view.attempt.report.mark.kind === 'withheld'
            ? 'there is no mark to move it.'
            : 'you saw the key today, so a first mark can count from tomorrow.'}
        </p>
      )}
    </section>
  )
}

/** The rule behind *again*, where a missed core point decided. */
function ruleFor({ attempt }: AttemptView, { ratedBy, fromMark }: Review): string {
  return ratedBy === 'mark' && fromMark === 'again' && attempt.report.redFlags.length === 0
    ? 'A missed core point brings the question back soonest.'
    : ''
}

function Override({ view, review, put }: NextReviewProps & { readonly review: Review }) {
  const api = useApi()
  const [trouble, setTrouble] = useState<string>()
  const change = async (value: string) => {
    const rating = keysOf(RATING_NAMES).find(each => each === value)
    if (!rating || rating === review.rating) return
    const reply = await api.override(view.attempt.id, rating)
    forgetLoaded()
    if (reply.ok) put(reply.value)
    setTrouble(reply.ok ? undefined : `The rating was not changed. ${reply.trouble.detail}`)
  }
  return (
    <details className="small override">
      <summary>Rate it yourself</summary>
      <RadioGroup value={review.rating} onChange={value => void change(value)}>
        <Label className="vh">Review rating</Label>
        {keysOf(RATING_NAMES).map(rating => (
          <Radio key={rating} value={rating} className="choice">
            <i className="choice-mark" aria-hidden="true" />
            {RATING_NAMES[rating]} <span className="num">{shortDay(localDay(review.choices[rating]))}</span>
          </Radio>
        ))}
      </RadioGroup>
      <p className="quiet">This moves the date and leaves the mark alone.</p>
      {trouble && <p role="alert">{trouble}</p>}
    </details>
  )
}
