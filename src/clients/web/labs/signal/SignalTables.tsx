import { backprop, drawnNetwork } from '#labs/signal'
import type { ByLayer } from '#labs/signal'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { factorText } from './figures.ts'

export interface NetworkRow {
  readonly name: string
  /** Not yet computed: nothing. */
  readonly network: ByLayer | undefined
  readonly here: boolean
}

const NAMES = ['second moment', 'per layer', 'gradient', 'by first W', 'by last W']

/** What is left at the far end, forward and back, in each network. */
export function NetworkTable({
  caption,
  by,
  rows,
}: {
  readonly caption: string
  readonly by: string
  readonly rows: readonly NetworkRow[]
}) {
  return (
    <LabTable caption={caption} head={<LabHeads names={[by, ...NAMES]} />}>
      {rows.map(({ name, network, here }) => {
        if (!network) return <LabRow key={name} name={name} here={here} cells={NAMES.map(() => '…')} />
        const { squares, gradients, weights } = network
        const [start, end] = [squares[0] ?? NaN, squares.at(-1) ?? NaN]
        const perLayer = (end / start) ** (1 / weights.length)
        const sizes = [end / start, perLayer, gradients[0], weights[0], weights.at(-1)]
        return (
          <LabRow key={name} name={name} here={here} cells={sizes.map(size => factorText(size ?? NaN))} />
        )
      })}
    </LabTable>
  )
}

const LAYERS = 64
const INTERVALS = [0, 2, 4, 8, 16, 32]

/** What back-propagation through 64 layers holds and costs, with checkpoints and without. */
export function CheckpointTable() {
  const runs = INTERVALS.map(every => backprop(drawnNetwork(LAYERS), every))
  const forward = runs[0]?.forward ?? NaN
  return (
    <LabTable
      caption={`Back-propagation through ${LAYERS} layers, run and counted`}
      head={<LabHeads names={['checkpoint every', 'layers held', 'forward', 'backward', 'all']} />}
    >
      {runs.map((run, i) => {
        const costs = [run.forward, run.backward, run.forward + run.backward]
        return (
          <LabRow
            key={INTERVALS[i]}
            name={i === 0 ? 'none' : `${INTERVALS[i]} layers`}
            cells={[run.held, ...costs.map(cost => (cost / forward).toFixed(2))]}
          />
        )
      })}
    </LabTable>
  )
}
