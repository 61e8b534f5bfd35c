import {
  bytesForTokenOfAll,
  bytesPerToken,
  longestContext,
  numbersPerTokenAndLayer,
  sequencesOfLength,
  sharedAs,
  SHARINGS,
  sharingOf,
} from '#labs/kv-memory'
import type { Model, Serving } from '#labs/kv-memory'
import { byPart } from '../of-part.tsx'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { kibibytes } from './figures.ts'

/** By column, after the name of the row. */
const COLUMN_PARTS = ['per-token', 'per-token', 'share', 'longest'] as const

interface CacheTableProps {
  readonly model: Model
  readonly serving: Serving
}

/** The picture as numbers, and how many sequences of one length would fit instead. */
export function CacheTable({ model, serving }: CacheTableProps) {
  const one = { ...serving, sequences: 1 }
  return (
    <LabTable
      head={
        <LabHeads
          names={[
            'kept as in',
            ...byPart(COLUMN_PARTS, [
              'numbers per token and layer',
              'KiB per token',
              'KiB on each GPU',
              `longest, ${serving.sequences} at once`,
              'sequences of 8192',
            ]),
          ]}
        />
      }
    >
      {SHARINGS.map(sharing => {
        const as = sharedAs(model, sharing)
        return (
          <LabRow
            key={sharing}
            name={sharing}
            here={sharing === sharingOf(model)}
            cells={byPart(COLUMN_PARTS, [
              numbersPerTokenAndLayer(as.kept).toLocaleString('en-GB'),
              kibibytes(bytesPerToken(as)),
              kibibytes(bytesForTokenOfAll(as, one)),
              longestContext(as, serving).toLocaleString('en-GB'),
              sequencesOfLength(as, serving, 8192).toLocaleString('en-GB'),
            ])}
          />
        )
      })}
    </LabTable>
  )
}
