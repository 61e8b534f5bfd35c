import { ofPart } from '../of-part.tsx'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { gb, millions, percent, shareText } from './figures.ts'
import type { RankCost } from '#labs/lora'

const HEADS = [
  'rank',
  ofPart('best-adapter', 'left out'),
  ofPart('adapter-size', 'trained, million'),
  ofPart('adapter-size', '% of model'),
  ofPart('adapter-size', 'on disk, MB'),
  ofPart('frozen-base adapter-memory', 'training, GB'),
  ofPart('frozen-base adapter-memory', 'in 4 bits, GB'),
]

interface RankTableProps {
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
            ofPart('best-adapter', shareText(best[cost.rank] ?? 0)),
            ofPart('adapter-size', millions(cost.parameters)),
            ofPart('adapter-size', percent(cost.share)),
            ofPart('adapter-size', Math.round(cost.adapterBytes / 1e6)),
            ofPart('frozen-base adapter-memory', gb(cost.trainingBytes)),
            ofPart('frozen-base adapter-memory', gb(cost.quantisedBytes)),
          ]}
        />
      ))}
    </LabTable>
  )
}
