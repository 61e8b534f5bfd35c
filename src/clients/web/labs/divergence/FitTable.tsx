import type { FitComparison, FittedBump } from '#labs/divergence'
import { Inline } from '../../components/Markdown.tsx'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { figure, hundredths } from './divergence-text.ts'

export interface FitTableProps {
  readonly comparison: FitComparison
  /** The start that the picture shows. */
  readonly start: 'left' | 'right'
}

/** The picture as numbers, with the other start. */
export function FitTable({ comparison: { forward, reverse }, start }: FitTableProps) {
  return (
    <LabTable
      head={
        <LabHeads
          names={[
            'fitted by',
            'mean',
            'deviation',
            <Divergence key="forward" formula="$D(p\,\|\,q)$" name="forward KL" />,
            <Divergence key="reverse" formula="$D(q\,\|\,p)$" name="reverse KL" />,
            'p at the peak',
          ]}
        />
      }
    >
      <LabRow name="forward" cells={cellsOf(forward)} here />
      <LabRow name="reverse, from the left" cells={cellsOf(reverse.left)} here={start === 'left'} />
      <LabRow name="reverse, from the right" cells={cellsOf(reverse.right)} here={start === 'right'} />
    </LabTable>
  )
}

function Divergence({ formula, name }: { readonly formula: string; readonly name: string }) {
  return (
    <span className="formula">
      <Inline text={formula} />
      <span className="vh"> {name}</span>
    </span>
  )
}

function cellsOf({ mean, deviation, forward, reverse, targetAtPeak }: FittedBump): readonly string[] {
  const peak = hundredths(targetAtPeak).replace(' in 100', '')
  return [...[mean, deviation, forward, reverse].map(value => figure(value)), peak]
}
