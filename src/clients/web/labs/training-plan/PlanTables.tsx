import { sentPerParameter } from '#labs/training-plan'
import type { StateMemory } from '#labs/training-plan'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { dollarsText, durationText, memoryText, rounded } from './figures.ts'
import type { PlanRow } from './plan.ts'

export interface StageTableProps {
  readonly stages: readonly StateMemory[]
  readonly here: number
}

/** The picture as numbers. */
export function StageTable({ stages, here }: StageTableProps) {
  return (
    <LabTable
      caption="The same as numbers: memory on each GPU"
      head={<LabHeads names={['stage', 'weights', 'gradients', 'optimiser', 'in all', 'fits', 'sent']} />}
    >
      {stages.map(({ stage, weights, gradients, optimiser, total, fits }) => (
        <LabRow
          key={stage}
          name={stage}
          here={stage === here}
          cells={[
            ...[weights, gradients, optimiser, total].map(bytes => memoryText(bytes)),
            fits ? 'yes' : 'no',
            sentPerParameter(stage),
          ]}
        />
      ))}
    </LabTable>
  )
}

/** Days and dollars with fewer and with more GPUs. */
export function DaysTable({ rows, here }: { readonly rows: readonly PlanRow[]; readonly here: number }) {
  return (
    <LabTable caption="Days and dollars" head={<LabHeads names={['GPUs', 'GPU-hours', 'time', 'rent']} />}>
      {rows.map(({ cards, hours, days, dollars }) => (
        <LabRow
          key={cards}
          name={cards.toLocaleString('en-GB')}
          here={cards === here}
          cells={[rounded(hours), durationText(days), dollarsText(dollars)]}
        />
      ))}
    </LabTable>
  )
}
