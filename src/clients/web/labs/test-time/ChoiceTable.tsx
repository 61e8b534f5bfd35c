import type { ChoicePoint } from '#labs/test-time'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { ASKED } from './knobs.ts'
import { inPercent } from './test-time-text.ts'

const HEADS = ['samples', 'any is right', 'best by score', 'vote', '±'] as const

/** The picture as numbers. */
export function ChoiceTable({ points }: { readonly points: readonly ChoicePoint[] }) {
  return (
    <LabTable head={<LabHeads names={HEADS} />}>
      {points.map(({ samples, any, best, vote, voteError }) => (
        <LabRow
          key={samples}
          name={samples}
          here={samples === ASKED}
          cells={[inPercent(any), inPercent(best), inPercent(vote), (100 * voteError).toFixed(1)]}
        />
      ))}
    </LabTable>
  )
}
