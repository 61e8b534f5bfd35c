import { gb, millions, percent, shareText } from './figures.ts'
import type { RankCost } from '#labs/lora'

export interface RankTableProps {
  readonly costs: readonly RankCost[]
  readonly best: readonly number[]
  /** The rank that the picture shows. */
  readonly here: number
}

/** The picture as numbers: what each rank leaves out, and what it costs. */
export function RankTable({ costs, best, here }: RankTableProps) {
  return (
    <div className="lab-scroll" tabIndex={0} role="region" aria-label="The same as numbers">
      <table className="lab-table">
        <caption className="label">The same as numbers</caption>
        <thead>
          <tr>
            <th scope="col">rank</th>
            <th scope="col" className="r">
              left out
            </th>
            <th scope="col" className="r">
              trained, million
            </th>
            <th scope="col" className="r">
              % of model
            </th>
            <th scope="col" className="r">
              on disk, MB
            </th>
            <th scope="col" className="r">
              training, GB
            </th>
            <th scope="col" className="r">
              in 4 bits, GB
            </th>
          </tr>
        </thead>
        <tbody>
          {costs.map(cost => (
            <tr key={cost.rank} data-here={cost.rank === here ? '' : undefined}>
              <th scope="row">{cost.rank}</th>
              <td className="r">{shareText(best[cost.rank] ?? 0)}</td>
              <td className="r">{millions(cost.parameters)}</td>
              <td className="r">{percent(cost.share)}</td>
              <td className="r">{Math.round(cost.adapterBytes / 1e6)}</td>
              <td className="r">{gb(cost.trainingBytes)}</td>
              <td className="r">{gb(cost.quantisedBytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
