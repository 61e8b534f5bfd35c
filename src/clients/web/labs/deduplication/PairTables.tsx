import type { TextComparison } from '#labs/deduplication'
import { ofPart } from '../of-part.tsx'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { caughtText, two } from './deduplication-text.ts'

interface PairTablesProps {
  readonly byWidth: readonly TextComparison[]
  readonly n: number
  readonly rows: number
}

/** The pair at every width of shingle, and at every division into bands. */
export function PairTables({ byWidth, n, rows }: PairTablesProps) {
  const here = byWidth.find(each => each.n === n)
  return (
    <>
      <LabTable
        head={
          <LabHeads
            names={[
              'words a shingle',
              'first',
              'second',
              ofPart('shared-runs', 'both'),
              ofPart('similarity', 'Jaccard'),
              ofPart('estimate', 'MinHash'),
              ofPart('standard-error', '±'),
            ]}
          />
        }
      >
        {byWidth.map(each => (
          <LabRow
            key={each.n}
            name={each.n}
            here={each.n === n}
            cells={[
              each.first,
              each.second,
              ofPart('shared-runs', each.shared),
              ofPart('similarity', two(each.similarity)),
              ofPart('estimate', two(each.estimate)),
              ofPart('standard-error', two(each.error)),
            ]}
          />
        ))}
      </LabTable>
      <LabTable
        caption="128 hashes in bands"
        head={
          <LabHeads
            names={['bands × rows', 'rises about', ofPart('chance', 'looked at, chance'), 'caught']}
          />
        }
      >
        {here?.bands.map(({ banding, threshold, chance, caught }) => (
          <LabRow
            key={banding.rows}
            name={`${banding.bands} × ${banding.rows}`}
            here={banding.rows === rows}
            cells={[two(threshold), ofPart('chance', caughtText(chance)), caught ? 'yes' : 'no']}
          />
        ))}
      </LabTable>
    </>
  )
}
