import type { ChoicePoint } from '#labs/test-time'
import { byPart } from '../of-part.tsx'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { ASKED } from './knobs.ts'
import { inPercent } from './test-time-text.ts'

/** By column, after the number of samples. */
const COLUMN_PARTS = ['any-right', 'best-of-n', 'vote', 'standard-error'] as const
const HEADS = ['samples', ...byPart(COLUMN_PARTS, ['any is right', 'best by score', 'vote', '±'])]

/** The picture as numbers. */
export function ChoiceTable({ points }: { readonly points: readonly ChoicePoint[] }) {
  return (
    <LabTable head={<LabHeads names={HEADS} />}>
      {points.map(({ samples, any, best, vote, voteError }) => (
        <LabRow
          key={samples}
          name={samples}
          here={samples === ASKED}
          cells={byPart(COLUMN_PARTS, [
            inPercent(any),
            inPercent(best),
            inPercent(vote),
            (100 * voteError).toFixed(1),
          ])}
        />
      ))}
    </LabTable>
  )
}
