import { backprop, drawnNetwork } from '#labs/signal'
import type { ByLayer } from '#labs/signal'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { factorText } from './figures.ts'

interface NetworkRow {
  readonly name: string
  /** The id of the part that this row stands for, if it is one. */
  readonly part?: string | undefined
  /** Undefined until it is computed. */
  readonly network: ByLayer | undefined
  readonly here: boolean
}

const COLUMNS = [
  ['second moment', 'forward'],
  ['per layer', 'forward'],
  ['gradient', 'backward'],
  ['by first W', 'weight-gradient'],
  ['by last W', 'weight-gradient'],
] as const
/** The parts that light up the names of rows: those of any of their numbers. */
const COLUMN_PARTS = [...new Set(COLUMNS.map(([, part]) => part))].join(' ')
const HEADS = COLUMNS.map(([name, part]) => (
  <span key={name} data-part={part}>
    {name}
  </span>
))

/** The signal and the gradient at the far end of each network. */
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
    <LabTable caption={caption} head={<LabHeads names={[by, ...HEADS]} />}>
      {rows.map(({ name, part, network, here }) => {
        const sizes = network && sizesOf(network)
        return (
          <LabRow
            key={name}
            name={<span data-part={part && `${part} ${COLUMN_PARTS}`}>{name}</span>}
            here={here}
            cells={COLUMNS.map(([column, of], i) => (
              <span key={column} data-part={part ? `${of} ${part}` : of}>
                {sizes ? factorText(sizes[i] ?? NaN) : '…'}
              </span>
            ))}
          />
        )
      })}
    </LabTable>
  )
}

/** Sizes in the order of the columns. */
function sizesOf({ squares, gradients, weights }: ByLayer): readonly (number | undefined)[] {
  const [start, end] = [squares[0] ?? NaN, squares.at(-1) ?? NaN]
  const perLayer = (end / start) ** (1 / weights.length)
  return [end / start, perLayer, gradients[0], weights[0], weights.at(-1)]
}

const LAYERS = 64
const INTERVALS = [0, 2, 4, 8, 16, 32]

/** Memory and cost of back-propagation through 64 layers, with checkpoints and without. */
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
