import type { DiagnosticMap } from '#api'
import { basisText, diagnosticTitle, endText, mapLead, spanText } from '#wording'
import { SectionBands } from '../../components/SectionBands.tsx'
import { MapItemRow } from './MapItemRow.tsx'

/** Where one stood by section, what was found in each answer, and the way to the plan. */
export function DiagnosticMapPart({ map }: { readonly map: DiagnosticMap }) {
  return (
    <>
      <header className="stand-head">
        <h1 className="day-title">{diagnosticTitle(map.row)}</h1>
        <p className="lead">{mapLead(map)}</p>
        <p className="row start">
          <a className="btn btn-primary" href="/">
            See the plan on Today
          </a>
          <a href="/diagnostic">Take another</a>
        </p>
      </header>
      <div className="diagnostic-bands">
        <SectionBands
          caption="Core questions of each section that you would pass, out of ten: an 80 % range, and the answers that it rests on"
          rows={map.sections.map(each => ({
            section: each.section,
            band: each.band,
            said: spanText(each),
            basis: basisText(each),
          }))}
        />
      </div>
      <p className="small quiet map-basis">{endText(map)}</p>
      <details className="small quiet how">
        <summary>How this is worked out</summary>
        <p>
          Each short answer counts a third of a whole one: it makes a point or two where a whole answer makes
          ten. Your abilities are estimated from these and from your earlier answers; an answer in one section
          says a little about the others. A band is meant to hold the truth eight times in ten. Under eight
          answers there is none.
        </p>
      </details>
      <section aria-labelledby="found" className="map-found">
        <div className="group">
          <h2 id="found" className="label">
            What was found
          </h2>
          <p className="small quiet">each short question belongs to a whole one, which you can practise</p>
        </div>
        <ol className="map-items" data-list>
          {map.items.map((item, i) => (
            <MapItemRow key={i} item={item} number={i + 1} />
          ))}
        </ol>
      </section>
    </>
  )
}
