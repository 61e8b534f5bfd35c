import { ofPart } from '../of-part.tsx'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { gb, millions, percent, shareText } from './figures.ts'
import type { RankCost } from '#labs/lora'

const HEADS = [
  'rank',
  ofPart('best', 'left out'),
  ofPart('adapter', 'trained, million'),
  ofPart('adapter', '% of model'),
  ofPart('adapter', 'on disk, MB'),
  ofPart('frozen learnt', 'training, GB'),
  ofPart('frozen learnt', 'in 4 bits, GB'),
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
            ofPart('best', shareText(best[cost.rank] ?? 0)),
            ofPart('adapter', millions(cost.parameters)),
            ofPart('adapter', percent(cost.share)),
            ofPart('adapter', Math.round(cost.adapterBytes / 1e6)),
            ofPart('frozen learnt', gb(cost.trainingBytes)),
            ofPart('frozen learnt', gb(cost.quantisedBytes)),
          ]}
        />
      ))}
    </LabTable>
  )
}
