import { ratioOf, trainingFlops, tried } from '#labs/scaling'
import { inPart } from '../in-part.tsx'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { amount, multipleText, perCent } from './figures.ts'
import { sizeLeft } from './knobs.ts'
import type { ScalingView } from './knobs.ts'

const SIZE_HEADS = [
  'size',
  inPart('loss', 'loss'),
  inPart('tokens', 'tokens'),
  inPart('training', 'training'),
  inPart('serving', 'serving'),
  inPart('both', 'both'),
]
const SERVED_HEADS = [
  'served',
  inPart('lifetime', 'size'),
  inPart('lifetime', 'of the first'),
  inPart('tokens', 'per parameter'),
  inPart('training', 'training'),
  inPart('both', 'both, of before'),
]

export interface SizeTablesProps {
  readonly view: ScalingView
  /** The same for each amount served. */
  readonly byServed: readonly ScalingView[]
}

/** The pictures as numbers: sizes tried, and the optimum for each amount served. */
export function SizeTables({ view, byServed }: SizeTablesProps) {
  const { law, flops, multiple, optima } = view
  const here = optima.lifetime.parameters / optima.trainingOnly.parameters
  const others = [1 / 8, 1 / 4, 1 / 2, 1, 2, 4].filter(share => Math.abs(share / here - 1) > 1e-3)
  const shares = [...others, here].toSorted((a, b) => a - b)
  const sizes = tried(law, { flops, served: multiple * optima.trainingOnly.tokens }, shares)
  return (
    <>
      <LabTable head={<LabHeads names={SIZE_HEADS} />}>
        {sizes.map(({ parameters, loss, tokens, training, serving }, i) => (
          <LabRow
            key={parameters}
            name={amount(parameters)}
            here={shares[i] === here}
            cells={[
              inPart('loss', loss.toFixed(3)),
              inPart('tokens', Number.isFinite(tokens) ? amount(tokens) : '–'),
              inPart('training', multipleText(training)),
              inPart('serving', multipleText(serving)),
              inPart('both', multipleText(training + serving)),
            ]}
          />
        ))}
      </LabTable>
      <LabTable
        caption="By tokens served, in multiples of those trained on"
        head={<LabHeads names={SERVED_HEADS} />}
      >
        {byServed.map(each => (
          <LabRow
            key={each.multiple}
            name={`${each.multiple}×`}
            here={each.multiple === multiple}
            cells={[
              inPart('lifetime', amount(each.optima.lifetime.parameters)),
              inPart('lifetime', perCent(sizeLeft(each))),
              inPart('tokens', ratioOf(each.optima.lifetime).toFixed(0)),
              inPart('training', multipleText(trainingFlops(each.optima.lifetime) / flops)),
              inPart('both', perCent(100 * each.optima.share)),
            ]}
          />
        ))}
      </LabTable>
    </>
  )
}
