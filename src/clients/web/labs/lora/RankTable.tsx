import { inPart } from '../in-part.tsx'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { gb, millions, percent, shareText } from './figures.ts'
import type { RankCost } from '#labs/lora'

const HEADS = [
  'rank',
  inPart('best', 'left out'),
  inPart('adapter', 'trained, million'),
  inPart('adapter', '% of model'),
  inPart('adapter', 'on disk, MB'),
  inPart('frozen learnt', 'training, GB'),
  inPart('frozen learnt', 'in 4 bits, GB'),
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
            inPart('best', shareText(best[cost.rank] ?? 0)),
            inPart('adapter', millions(cost.parameters)),
            inPart('adapter', percent(cost.share)),
            inPart('adapter', Math.round(cost.adapterBytes / 1e6)),
            inPart('frozen learnt', gb(cost.trainingBytes)),
            inPart('frozen learnt', gb(cost.quantisedBytes)),
          ]}
        />
      ))}
    </LabTable>
  )
}
