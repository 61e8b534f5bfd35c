import type { ChoicePoint } from '#labs/test-time'
import { ASKED } from './knobs.ts'
import { inPercent } from './test-time-text.ts'

const HEADS = ['any is right', 'best by score', 'vote', '±'] as const

/** The picture as numbers. */
export function ChoiceTable({ points }: { readonly points: readonly ChoicePoint[] }) {
  return (
    <div className="lab-scroll" tabIndex={0} role="region" aria-label="The same as numbers">
      <table className="lab-table">
        <caption className="label">The same as numbers</caption>
        <thead>
          <tr>
            <th scope="col">samples</th>
            {HEADS.map(head => (
              <th key={head} scope="col" className="r">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map(({ samples, any, best, vote, voteError }) => (
            <tr key={samples} data-here={samples === ASKED ? '' : undefined}>
              <th scope="row">{samples}</th>
              <td className="r">{inPercent(any)}</td>
              <td className="r">{inPercent(best)}</td>
              <td className="r">{inPercent(vote)}</td>
              <td className="r">{(100 * voteError).toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
