import type { ReactNode } from 'react'
import { capacityFactors } from '#labs/experts'
import type { LoadOverTraining } from '#labs/experts'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { percent } from './experts-text.ts'
import { CAPACITIES, RUN_SIZE } from './knobs.ts'
import type { REMEDIES } from './knobs.ts'
import { REMEDY_PARTS } from './parts.ts'

const FACTORS = capacityFactors()
const ROWS = [0.5, ...CAPACITIES]

interface LoadTablesProps {
  readonly alone: LoadOverTraining
  readonly balanced: LoadOverTraining
  readonly capacity: number
  readonly remedy: (typeof REMEDIES)[number]
}

/** Both pictures as numbers. */
export function LoadTables({ alone, balanced, capacity, remedy }: LoadTablesProps) {
  const windows = alone.shares.length
  const each = RUN_SIZE.batches / windows
  const places = [0, 0.2, 0.4, 0.6, 0.8, 1].map(part => Math.round(part * (windows - 1)))
  const most = (load: LoadOverTraining, i: number) => percent(Math.max(...(load.shares[i] ?? [])))
  return (
    <>
      <Numbers
        caption="Share of the busiest expert"
        head="batches"
        part="shares"
        remedy={remedy}
        rows={places.map(i => [`${i * each + 1}–${(i + 1) * each}`, most(alone, i), most(balanced, i)])}
      />
      <Numbers
        caption="Tokens dropped in the last quarter"
        head={<span data-part="capacity">capacity factor</span>}
        part="dropped"
        remedy={remedy}
        here={String(capacity)}
        rows={ROWS.map(factor => {
          const at = FACTORS.indexOf(factor)
          return [String(factor), percent(alone.dropped[at] ?? NaN), percent(balanced.dropped[at] ?? NaN)]
        })}
      />
    </>
  )
}

interface NumbersProps extends Pick<LoadTablesProps, 'remedy'> {
  readonly caption: string
  readonly head: ReactNode
  /** The id of the part that the numbers belong to. */
  readonly part: string
  readonly rows: readonly (readonly string[])[]
  readonly here?: string
}

function Numbers({ caption, head, part, remedy, rows, here }: NumbersProps) {
  const columns = [
    ['left alone', 'gain'],
    ['balanced', REMEDY_PARTS[remedy]],
  ] as const
  const heads = columns.map(([name, of]) => (
    <span key={name} data-part={of}>
      {name}
    </span>
  ))
  return (
    <LabTable caption={caption} head={<LabHeads names={[head, ...heads]} />}>
      {rows.map(([name, ...cells]) => (
        <LabRow
          key={name}
          name={name}
          cells={cells.map((cell, i) => (
            <span key={i} data-part={`${part} ${columns[i]?.[1]}`}>
              {cell}
            </span>
          ))}
          here={name === here}
        />
      ))}
    </LabTable>
  )
}
