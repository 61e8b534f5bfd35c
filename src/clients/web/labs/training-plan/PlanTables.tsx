import { sentPerParameter } from '#labs/training-plan'
import type { StateMemory } from '#labs/training-plan'
import { dollarsText, durationText, memoryText, rounded } from './figures.ts'
import type { PlanRow } from './plan.ts'

export interface StageTableProps {
  readonly stages: readonly StateMemory[]
  readonly here: number
}

/** The picture as numbers. */
export function StageTable({ stages, here }: StageTableProps) {
  return (
    <div className="lab-scroll" tabIndex={0} role="region" aria-label="Memory on each GPU">
      <table className="lab-table">
        <caption className="label">The same as numbers: memory on each GPU</caption>
        <Heads names={['stage', 'weights', 'gradients', 'optimiser', 'in all', 'fits', 'sent']} />
        <tbody>
          {stages.map(({ stage, weights, gradients, optimiser, total, fits }) => (
            <tr key={stage} data-here={stage === here ? '' : undefined}>
              <th scope="row">{stage}</th>
              {[weights, gradients, optimiser, total].map((bytes, i) => (
                <td key={i} className="r">
                  {memoryText(bytes)}
                </td>
              ))}
              <td className="r">{fits ? 'yes' : 'no'}</td>
              <td className="r">{sentPerParameter(stage)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Days and dollars with fewer and with more GPUs. */
export function DaysTable({ rows, here }: { readonly rows: readonly PlanRow[]; readonly here: number }) {
  return (
    <div className="lab-scroll" tabIndex={0} role="region" aria-label="Days and dollars">
      <table className="lab-table">
        <caption className="label">Days and dollars</caption>
        <Heads names={['GPUs', 'GPU-hours', 'time', 'rent']} />
        <tbody>
          {rows.map(({ cards, hours, days, dollars }) => (
            <tr key={cards} data-here={cards === here ? '' : undefined}>
              <th scope="row">{cards.toLocaleString('en-GB')}</th>
              <td className="r">{rounded(hours)}</td>
              <td className="r">{durationText(days)}</td>
              <td className="r">{dollarsText(dollars)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Heads({ names: [first, ...others] }: { readonly names: readonly string[] }) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {others.map(name => (
          <th key={name} scope="col" className="r">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
}
