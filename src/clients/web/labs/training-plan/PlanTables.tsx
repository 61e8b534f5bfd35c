import { sentPerParameter } from '#labs/training-plan'
import type { StateMemory } from '#labs/training-plan'
import { ofPart } from '../of-part.tsx'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { dollarsText, durationText, memoryText, rounded } from './figures.ts'
import type { PlanRow } from './plan.ts'

interface StageTableProps {
  readonly stages: readonly StateMemory[]
  readonly here: number
}

const HELD = ['weights', 'gradients', 'optimiser'] as const

/** The picture as numbers. */
export function StageTable({ stages, here }: StageTableProps) {
  return (
    <LabTable
      caption="The same as numbers: memory on each GPU"
      head={
        <LabHeads
          names={['stage', ...HELD.map(part => ofPart(part, part)), 'in all', 'fits', ofPart('sent', 'sent')]}
        />
      }
    >
      {stages.map(memory => (
        <LabRow
          key={memory.stage}
          name={memory.stage}
          here={memory.stage === here}
          cells={[
            ...HELD.map(part => ofPart(part, memoryText(memory[part]))),
            memoryText(memory.total),
            memory.fits ? 'yes' : 'no',
            ofPart('sent', sentPerParameter(memory.stage)),
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
