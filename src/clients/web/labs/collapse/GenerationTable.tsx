import type { CollapseFigures } from '#labs/collapse'
import { ofPart } from '../of-part.tsx'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { ofHundred } from './collapse-text.ts'
import { GENERATIONS } from './knobs.ts'
import { deviationOf } from './OneChain.tsx'

const ROWS = [0, 1, 5, 10, 20, 30, 40, GENERATIONS] as const

/** The picture as numbers, with the topics. */
export function GenerationTable({ figures }: { readonly figures: CollapseFigures }) {
  const { average, expected, chains, topics, common } = figures
  return (
    <LabTable
      head={
        <LabHeads
          names={[
            'generation',
            ofPart('average-variance', 'variance'),
            ofPart('expected-variance', 'closed form'),
            ofPart('variance', 'deviation of one chain'),
            'topics',
            'of the 50 common',
          ]}
        />
      }
    >
      {ROWS.map(t => (
        <LabRow
          key={t}
          name={t}
          cells={[
            ofPart('average-variance', ofHundred(average[t] ?? NaN)),
            ofPart('expected-variance', ofHundred(expected[t] ?? NaN)),
            ofPart('variance', deviationOf(chains[0]?.[t])),
            topics[t],
            common[t],
          ]}
          here={t === GENERATIONS}
        />
      ))}
    </LabTable>
  )
}
