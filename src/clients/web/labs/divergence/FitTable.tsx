import type { ReactNode } from 'react'
import type { FitComparison, FittedBump } from '#labs/divergence'
import { Inline } from '../../components/Markdown.tsx'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { ofPart } from '../of-part.tsx'
import { figure, hundredths } from './divergence-text.ts'

interface FitTableProps {
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
            ofPart('mean', 'mean'),
            ofPart('deviation', 'deviation'),
            <Divergence key="forward" part="forward" formula="$D(p\,\|\,q)$" name="forward KL" />,
            <Divergence key="reverse" part="reverse" formula="$D(q\,\|\,p)$" name="reverse KL" />,
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

interface DivergenceProps {
  readonly part: string
  readonly formula: string
  readonly name: string
}

function Divergence({ part, formula, name }: DivergenceProps) {
  return (
    <span className="formula" data-part={part}>
      <Inline text={formula} />
      <span className="vh"> {name}</span>
    </span>
  )
}

function cellsOf({ mean, deviation, forward, reverse, targetAtPeak }: FittedBump): readonly ReactNode[] {
  const peak = hundredths(targetAtPeak).replace(' in 100', '')
  return [
    ofPart('mean', figure(mean)),
    ofPart('deviation', figure(deviation)),
    ofPart('forward', figure(forward)),
    ofPart('reverse', figure(reverse)),
    peak,
  ]
}
