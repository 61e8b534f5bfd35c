import type { FitComparison, FittedBump } from '#labs/divergence'
import { Inline } from '../../components/Markdown.tsx'
import { figure, hundredths } from './divergence-text.ts'

export interface FitTableProps {
  readonly comparison: FitComparison
  /** The start that the picture shows. */
  readonly start: 'left' | 'right'
}

/** The picture as numbers, with the other start. */
export function FitTable({ comparison: { forward, reverse }, start }: FitTableProps) {
  return (
    <div className="lab-scroll" tabIndex={0} role="region" aria-label="The same as numbers">
      <table className="lab-table">
        <caption className="label">The same as numbers</caption>
        <thead>
          <tr>
            <th scope="col">fitted by</th>
            <th scope="col" className="r">
              mean
            </th>
            <th scope="col" className="r">
              deviation
            </th>
            <th scope="col" className="r formula">
              <Inline text="$D(p\,\|\,q)$" />
              <span className="vh"> forward KL</span>
            </th>
            <th scope="col" className="r formula">
              <Inline text="$D(q\,\|\,p)$" />
              <span className="vh"> reverse KL</span>
            </th>
            <th scope="col" className="r">
              p at the peak
            </th>
          </tr>
        </thead>
        <tbody>
          <FitRow name="forward" fit={forward} here />
          <FitRow name="reverse, from the left" fit={reverse.left} here={start === 'left'} />
          <FitRow name="reverse, from the right" fit={reverse.right} here={start === 'right'} />
        </tbody>
      </table>
    </div>
  )
}

interface FitRowProps {
  readonly name: string
  readonly fit: FittedBump
  readonly here: boolean
}

function FitRow({ name, fit, here }: FitRowProps) {
  return (
    <tr data-here={here ? '' : undefined}>
      <th scope="row">{name}</th>
      <td className="r">{figure(fit.mean)}</td>
      <td className="r">{figure(fit.deviation)}</td>
      <td className="r">{figure(fit.forward)}</td>
      <td className="r">{figure(fit.reverse)}</td>
      <td className="r">{hundredths(fit.targetAtPeak).replace(' in 100', '')}</td>
    </tr>
  )
}
