import { ratioOf, trainingFlops, tried } from '#labs/scaling'
import { ofPart } from '../of-part.tsx'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { amount, multipleText, perCent } from './figures.ts'
import { sizeLeft } from './knobs.ts'
import type { ScalingView } from './knobs.ts'

const SIZE_HEADS = [
  'size',
  ofPart('loss', 'loss'),
  ofPart('tokens', 'tokens'),
  ofPart('training', 'training'),
  ofPart('serving', 'serving'),
  ofPart('both', 'both'),
]
const SERVED_HEADS = [
  'served',
  ofPart('lifetime-optimum', 'size'),
  ofPart('lifetime-optimum', 'of the first'),
  ofPart('tokens', 'per parameter'),
  ofPart('training', 'training'),
  ofPart('both', 'both, of before'),
]

interface SizeTablesProps {
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
              ofPart('loss', loss.toFixed(3)),
              ofPart('tokens', Number.isFinite(tokens) ? amount(tokens) : '–'),
              ofPart('training', multipleText(training)),
              ofPart('serving', multipleText(serving)),
              ofPart('both', multipleText(training + serving)),
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
              ofPart('lifetime-optimum', amount(each.optima.lifetime.parameters)),
              ofPart('lifetime-optimum', perCent(sizeLeft(each))),
              ofPart('tokens', ratioOf(each.optima.lifetime).toFixed(0)),
              ofPart('training', multipleText(trainingFlops(each.optima.lifetime) / flops)),
              ofPart('both', perCent(100 * each.optima.share)),
            ]}
          />
        ))}
      </LabTable>
    </>
  )
}
