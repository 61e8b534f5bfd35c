import type { Readiness } from '#api'
import { countText } from '#wording'
import { SectionBands } from '../../components/SectionBands.tsx'
import { readinessText } from './today-text.ts'

/** Readiness by section: of ten core questions, the band of how many would pass. */
export function ReadinessTable({ readiness }: { readonly readiness: readonly Readiness[] }) {
  if (readiness.every(({ band }) => band === null)) return null
  return (
    <section className="ready" aria-labelledby="ready">
      <div className="group">
        <h2 id="ready" className="label">
          Readiness
        </h2>
        <p className="small quiet">core questions, as of today</p>
      </div>
      <SectionBands
        caption="Core questions that you would pass today, out of ten: an 80 % range, and the answers that it rests on"
        rows={readiness.map(each => ({
          section: each.section,
          band: each.band,
          said: readinessText(each),
          basis: each.answers === 0 ? 'none' : countText(each.answers, 'answer'),
        }))}
      />
      <details className="small quiet how">
        <summary>How this is worked out</summary>
        <p>
          Your first answers, with their difficulty, their marks and the hints you took, give an estimate of
          your ability in each section. A question that you passed counts for the chance that you still recall
          it today; one that you failed, for how such questions went when they came round again; one that you
          have never tried, for your ability. The band is meant to hold the true figure eight times in ten,
          and on simulated candidates it does. With fewer than eight answers there is no figure.
        </p>
      </details>
    </section>
  )
}
