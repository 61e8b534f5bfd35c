import type { DiagnosticMap, MapSection } from '#api'
import { SECTION_NAMES, basisText, diagnosticTitle, endText, mapLead, spanText } from '#wording'
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
      <SpanTable sections={map.sections} />
      <p className="small quiet map-basis">{endText(map)}</p>
      <details className="small quiet how">
        <summary>How this is worked out</summary>
        <p>
          Each short answer counts a third of a whole one: it makes a point or two where a whole answer makes
          ten. Your abilities are estimated from these and from your earlier answers; an answer in one section
          says a little about the others. A span is meant to hold the truth eight times in ten. Under eight
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

/** A hatched band on a line from 0 to 10 for each section. The words give the span. */
function SpanTable({ sections }: { readonly sections: readonly MapSection[] }) {
  return (
    <table className="spans">
      <caption className="vh">
        Of ten core questions of each section, how many you would pass: a span that holds the truth eight
        times in ten, and the answers that it rests on
      </caption>
      <thead>
        <tr>
          <th scope="col">Would pass, of ten</th>
          <td className="span-axis" aria-hidden="true">
            <span>0</span>
            <span>5</span>
            <span>10</span>
          </td>
          <th scope="col">
            <span className="vh">Span</span>
          </th>
          <th scope="col">based on</th>
        </tr>
      </thead>
      <tbody>
        {sections.map(each => (
          <tr key={each.section}>
            <th scope="row">{SECTION_NAMES[each.section]}</th>
            <td aria-hidden="true">
              <SpanTrack band={each.band} />
            </td>
            <td className={each.band ? 'num span-said' : 'num span-said quiet'}>{spanText(each)}</td>
            <td className="num span-basis">{basisText(each)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function SpanTrack({ band }: Pick<MapSection, 'band'>) {
  const style = (band ? { '--lo': band.low * 10, '--hi': band.high * 10 } : {}) as React.CSSProperties // custom properties
  return (
    <span className="span-track" style={style} data-none={band ? undefined : ''}>
      {band && <i />}
    </span>
  )
}
