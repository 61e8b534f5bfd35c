import { capacityFactors } from '#labs/experts'
import type { LoadOverTraining } from '#labs/experts'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { percent } from './experts-text.ts'
import { CAPACITIES, RUN_SIZE } from './knobs.ts'

const FACTORS = capacityFactors()
const ROWS = [0.5, ...CAPACITIES]

export interface LoadTablesProps {
  readonly alone: LoadOverTraining
  readonly balanced: LoadOverTraining
  readonly capacity: number
}

/** Both pictures as numbers. */
export function LoadTables({ alone, balanced, capacity }: LoadTablesProps) {
  const windows = alone.shares.length
  const each = RUN_SIZE.batches / windows
  const places = [0, 0.2, 0.4, 0.6, 0.8, 1].map(part => Math.round(part * (windows - 1)))
  const most = (load: LoadOverTraining, i: number) => percent(Math.max(...(load.shares[i] ?? [])))
  return (
    <>
      <Numbers
        caption="Share of the busiest expert"
        head="batches"
        rows={places.map(i => [`${i * each + 1}–${(i + 1) * each}`, most(alone, i), most(balanced, i)])}
      />
      <Numbers
        caption="Tokens dropped in the last quarter"
        head="capacity factor"
        here={String(capacity)}
        rows={ROWS.map(factor => {
          const at = FACTORS.indexOf(factor)
          return [String(factor), percent(alone.dropped[at] ?? NaN), percent(balanced.dropped[at] ?? NaN)]
        })}
      />
    </>
  )
}

interface NumbersProps {
  readonly caption: string
  readonly head: string
  readonly rows: readonly (readonly string[])[]
  readonly here?: string
}

function Numbers({ caption, head, rows, here }: NumbersProps) {
  return (
    <LabTable caption={caption} head={<LabHeads names={[head, 'left alone', 'balanced']} />}>
      {rows.map(([name, ...cells]) => (
        <LabRow key={name} name={name} cells={cells} here={name === here} />
      ))}
    </LabTable>
  )
}
