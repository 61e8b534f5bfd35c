import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { gb, millions, percent, shareText } from './figures.ts'
import type { RankCost } from '#labs/lora'

const HEADS = [
  'rank',
  'left out',
  'trained, million',
  '% of model',
  'on disk, MB',
  'training, GB',
  'in 4 bits, GB',
]

export interface RankTableProps {
  readonly costs: readonly RankCost[]
  readonly best: readonly number[]
  /** The rank that the picture shows. */
  readonly here: number
}

/** The picture as numbers: what each rank leaves out, and what it costs. */
export function RankTable({ costs, best, here }: RankTableProps) {
  return (
    <LabTable head={<LabHeads names={HEADS} />}>
      {costs.map(cost => (
        <LabRow
          key={cost.rank}
          name={cost.rank}
          here={cost.rank === here}
          cells={[
            shareText(best[cost.rank] ?? 0),
            millions(cost.parameters),
            percent(cost.share),
            Math.round(cost.adapterBytes / 1e6),
            gb(cost.trainingBytes),
            gb(cost.quantisedBytes),
          ]}
        />
      ))}
    </LabTable>
  )
}
