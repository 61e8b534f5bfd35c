import type { ReactNode } from 'react'
import type { Readiness } from '#api'
import { SECTION_NAMES } from '#wording'
import './SectionBands.css'

interface SectionBand {
  readonly section: Readiness['section']
  /** Of ten; the map of a diagnostic has no estimate. */
  readonly band: { readonly low: number; readonly high: number; readonly estimate?: number } | null
  readonly said: string
  readonly basis: string
}

interface SectionBandsProps {
  readonly caption: ReactNode
  readonly rows: readonly SectionBand[]
}

/** Of ten core questions of each section, how many one would pass: a hatched band and its words. */
export function SectionBands({ caption, rows }: SectionBandsProps) {
  return (
    <table className="section-bands">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Would pass, out of ten</th>
          <td className="band-axis" aria-hidden="true">
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
        {rows.map(({ section, band, said, basis }) => (
          <tr key={section}>
            <th scope="row">{SECTION_NAMES[section]}</th>
            <td aria-hidden="true">
              <Track band={band} />
            </td>
            <td className="num band-said">{band ? <b>{said}</b> : <span className="quiet">{said}</span>}</td>
            <td className="num band-basis quieter">{basis}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Track({ band }: Pick<SectionBand, 'band'>) {
  if (!band) return <span className="track" data-none="" />
  const style = {
    '--lo': band.low * 10,
    '--hi': band.high * 10,
    '--at': (band.estimate ?? 0) * 10,
  } as React.CSSProperties // custom properties
  return (
    <span className="track" style={style}>
      <i className="band-bar" />
      {band.estimate !== undefined && <i className="tick" />}
    </span>
  )
}
