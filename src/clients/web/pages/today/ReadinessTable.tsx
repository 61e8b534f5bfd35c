import type { Readiness } from '#api'
import { SECTION_NAMES, countText } from '#wording'
import { readinessText } from './today-text.ts'

/** Readiness by section: of ten core questions, the band of how many would pass. */
export function ReadinessTable({ readiness }: { readonly readiness: readonly Readiness[] }) {
  return (
    <section className="ready" aria-labelledby="ready">
      <div className="group">
        <h2 id="ready" className="label">
          Readiness
        </h2>
        <p className="small quiet">core questions, as of today</p>
      </div>
      <table className="readiness">
        <caption className="vh">
          Out of ten core questions drawn today, how many you would pass: a band that holds the true figure
          eight times in ten, and what it is based on
        </caption>
        <thead>
          <tr>
            <th scope="col">Would pass, out of ten</th>
            <td className="axis" aria-hidden="true">
              <span>0</span>
              <span>5</span>
              <span>10</span>
            </td>
            <th scope="col">
              <span className="vh">Band</span>
            </th>
            <th scope="col">based on</th>
          </tr>
        </thead>
        <tbody>
          {readiness.map(each => (
            <tr key={each.section}>
              <th scope="row">{SECTION_NAMES[each.section]}</th>
              <td className="track-cell" aria-hidden="true">
                <Track band={each.band} />
              </td>
              <td className="num est">
                {each.band ? (
                  <b>{readinessText(each)}</b>
                ) : (
                  <span className="quiet">{readinessText(each)}</span>
                )}
              </td>
              <td className="num basis quieter">
                {each.answers === 0 ? 'none' : countText(each.answers, 'answer')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
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

function Track({ band }: { readonly band: Readiness['band'] }) {
  if (!band) return <span className="track" data-none="" />
  const style = {
    '--lo': band.low * 10,
    '--hi': band.high * 10,
    '--at': band.estimate * 10,
  } as React.CSSProperties // custom properties
  return (
    <span className="track" style={style}>
      <i className="band-bar" />
      <i className="tick" />
    </span>
  )
}
