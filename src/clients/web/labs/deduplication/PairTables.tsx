import type { TextComparison } from '#labs/deduplication'
import { inPart } from '../in-part.tsx'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { caughtText, two } from './deduplication-text.ts'

export interface PairTablesProps {
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
              inPart('shared', 'both'),
              inPart('similarity', 'Jaccard'),
              inPart('estimate', 'MinHash'),
              inPart('error', '±'),
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
              inPart('shared', each.shared),
              inPart('similarity', two(each.similarity)),
              inPart('estimate', two(each.estimate)),
              inPart('error', two(each.error)),
            ]}
          />
        ))}
      </LabTable>
      <LabTable
        caption="128 hashes in bands"
        head={
          <LabHeads
            names={['bands × rows', 'rises about', inPart('chance', 'looked at, chance'), 'caught']}
          />
        }
      >
        {here?.bands.map(({ banding, threshold, chance, caught }) => (
          <LabRow
            key={banding.rows}
            name={`${banding.bands} × ${banding.rows}`}
            here={banding.rows === rows}
            cells={[two(threshold), inPart('chance', caughtText(chance)), caught ? 'yes' : 'no']}
          />
        ))}
      </LabTable>
    </>
  )
}
