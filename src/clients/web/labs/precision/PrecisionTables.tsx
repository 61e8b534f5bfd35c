import { useMemo } from 'react'
import {
  bitsIn,
  BF16,
  FORMATS,
  FP16,
  largestOf,
  leastNormal,
  leastSubnormal,
  machineEpsilon,
  runningSum,
  weightAfter,
} from '#labs/precision'
import type { Fate } from '#labs/precision'
import { ofPart } from '../of-part.tsx'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { asPercent, scaleText, sizeText } from './figures.ts'
import type { StoredIn } from './knobs.ts'

interface FateTableProps {
  /** Fates by the power of two of the scale. */
  readonly fates: ReadonlyMap<number, Fate>
  readonly format: StoredIn
  readonly power: number
}

const FATES = ['zero', 'subnormal', 'normal', 'overflow'] as const

/** The fate of the gradients at each loss scale: zero, subnormal, normal or overflow. */
export function FateTable({ fates, format, power }: FateTableProps) {
  return (
    <LabTable
      caption={`Gradients in ${format}, by loss scale`}
      head={<LabHeads names={[ofPart('scaled', 'scale'), ...FATES.map(name => ofPart(name, name))]} />}
    >
      {[...fates].map(([each, fate]) => (
        <LabRow
          key={each}
          name={scaleText(each)}
          here={each === power}
          cells={FATES.map(name => ofPart(name, asPercent(fate[name])))}
        />
      ))}
    </LabTable>
  )
}

const ONES = Array.from({ length: 5000 }, () => 1)
const NAMES = [
  'format',
  'bits',
  ofPart('overflow', 'largest'),
  ofPart('normal', 'least normal'),
  ofPart('zero', 'least'),
  'gap after 1',
  '5,000 ones make',
]

export function FormatTable({ format }: { readonly format: StoredIn }) {
  const sums = useMemo(() => FORMATS.map(each => runningSum(ONES, each)), [])
  return (
    <LabTable caption="The formats" head={<LabHeads names={NAMES} />}>
      {FORMATS.map((each, i) => (
        <LabRow
          key={each.name}
          name={each.name}
          here={each.name === format}
          cells={[
            bitsIn(each),
            ofPart('overflow', sizeText(largestOf(each))),
            ofPart('normal', sizeText(leastNormal(each))),
            ofPart('zero', sizeText(leastSubnormal(each))),
            sizeText(machineEpsilon(each)),
            sums[i]?.toLocaleString('en-GB'),
          ]}
        />
      ))}
    </LabTable>
  )
}

const RUNS = [
  { name: 'bf16', format: BF16, way: 'plain' },
  { name: 'fp16', format: FP16, way: 'plain' },
  { name: 'bf16, rounded by chance (one seed)', format: BF16, way: 'chance' },
  { name: 'bf16, rounding error carried', format: BF16, way: 'carried' },
  { name: 'bf16, from an fp32 master', format: BF16, way: 'master' },
] as const

/** A weight of 1 that takes 1,000 updates of 0.001: it should become 2. */
export function UpdateTable() {
  return (
    <LabTable
      caption="A weight of 1, updated by 0.001"
      head={<LabHeads names={['kept in', 'after 1 step', 'after 1,000']} />}
    >
      {RUNS.map(({ name, format, way }) => (
        <LabRow
          key={name}
          name={name}
          cells={[...[1, 1000].map(updates => weightAfter(updates, 0.001, format, { way }).toFixed(4))]}
        />
      ))}
    </LabTable>
  )
}
