import type { DraftLength, TokenShare } from '#labs/speculative-decoding'
import { Inline } from '../../components/Markdown.tsx'
import { byPart, ofPart } from '../of-part.tsx'
import { LabHeads, LabRow, LabTable, NumberHeads } from '../LabTable.tsx'
import { TABLE_NOTE } from './spec-text.ts'

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f']
/** By column, after the draft length, and after the token. */
const LENGTH_PARTS = ['tokens', 'tokens', 'drafts', 'drafts'] as const
const TOKEN_PARTS = ['drafter', 'kept', 'replaced', 'target', 'tokens'] as const

interface DraftTablesProps {
  readonly rows: readonly DraftLength[]
  readonly here: number
  readonly shares: readonly TokenShare[]
}

/** Both pictures as numbers. */
export function DraftTables({ rows, here, shares }: DraftTablesProps) {
  return (
    <>
      <LabTable
        caption="By draft length"
        head={
          <>
            <tr>
              <th scope="col" rowSpan={2}>
                {ofPart('drafts tokens', 'drafted')}
              </th>
              <th scope="colgroup" colSpan={2} className="over">
                {ofPart('tokens', 'tokens')}
              </th>
              <th scope="colgroup" colSpan={2} className="over">
                {ofPart('drafts', 'times as fast')}
              </th>
              <th scope="col" rowSpan={2} className="r">
                arithmetic
              </th>
            </tr>
            <tr>
              <NumberHeads names={byPart(LENGTH_PARTS, ['formula', 'played', 'formula', 'played'])} />
            </tr>
          </>
        }
      >
        {rows.map(({ gamma, tokens, faster, arithmetic }) => (
          <LabRow
            key={gamma}
            name={gamma}
            here={gamma === here}
            cells={byPart(
              LENGTH_PARTS,
              [tokens.expected, tokens.simulated, faster.expected, faster.simulated, arithmetic].map(value =>
                value.toFixed(2),
              ),
            )}
          />
        ))}
      </LabTable>
      <p className="small quiet">
        <Inline text={TABLE_NOTE} />
      </p>
      <LabTable
        caption="By token"
        head={
          <LabHeads
            names={['token', ...byPart(TOKEN_PARTS, ['drafter', 'kept', 'replaced', 'target', 'written'])]}
          />
        }
      >
        {shares.map(({ drafter, kept, replaced, target, written }, i) => (
          <LabRow
            key={i}
            name={LETTERS[i]}
            cells={byPart(
              TOKEN_PARTS,
              [drafter, kept, replaced, target, written].map(share => share.toFixed(3)),
            )}
          />
        ))}
      </LabTable>
    </>
  )
}
