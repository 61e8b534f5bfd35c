import type { DraftLength, TokenShare } from '#labs/speculative-decoding'
import { Inline } from '../../components/Markdown.tsx'
import { TABLE_NOTE } from './spec-text.ts'

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f']

export interface DraftTablesProps {
  readonly rows: readonly DraftLength[]
  readonly here: number
  readonly shares: readonly TokenShare[]
}

/** Both pictures as numbers. */
export function DraftTables({ rows, here, shares }: DraftTablesProps) {
  return (
    <>
      <div className="lab-scroll" tabIndex={0} role="region" aria-label="The lengths as numbers">
        <table className="lab-table">
          <caption className="label">By draft length</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                drafted
              </th>
              <th scope="colgroup" colSpan={2} className="draft-over">
                tokens
              </th>
              <th scope="colgroup" colSpan={2} className="draft-over">
                times as fast
              </th>
              <th scope="col" rowSpan={2} className="r">
                arithmetic
              </th>
            </tr>
            <tr>
              {['tokens', 'speed'].flatMap(name => [
                <th key={`${name}-formula`} scope="col" className="r">
                  formula
                </th>,
                <th key={`${name}-played`} scope="col" className="r">
                  played
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ gamma, tokens, faster, arithmetic }) => (
              <tr key={gamma} data-here={gamma === here ? '' : undefined}>
                <th scope="row">{gamma}</th>
                <Numbers
                  all={[tokens.expected, tokens.simulated, faster.expected, faster.simulated, arithmetic]}
                />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small quiet">
        <Inline text={TABLE_NOTE} />
      </p>
      <div className="lab-scroll" tabIndex={0} role="region" aria-label="The tokens as numbers">
        <table className="lab-table">
          <caption className="label">By token</caption>
          <thead>
            <tr>
              <th scope="col">token</th>
              {['drafter', 'kept', 'replaced', 'target', 'written'].map(name => (
                <th key={name} scope="col" className="r">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shares.map(({ drafter, kept, replaced, target, written }, i) => (
              <tr key={i}>
                <th scope="row">{LETTERS[i]}</th>
                <Numbers all={[drafter, kept, replaced, target, written]} digits={3} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Numbers({ all, digits = 2 }: { readonly all: readonly number[]; readonly digits?: number }) {
  return (
    <>
      {all.map((value, i) => (
        <td key={i} className="r">
          {value.toFixed(digits)}
        </td>
      ))}
    </>
  )
}
