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
import { kibibytes } from './figures.ts'

export interface CacheTableProps {
  readonly model: Model
  readonly serving: Serving
}

/** The picture as numbers, and how many sequences of one length would fit instead. */
export function CacheTable({ model, serving }: CacheTableProps) {
  const one = { ...serving, sequences: 1 }
  return (
    <div className="lab-scroll" tabIndex={0} role="region" aria-label="The same as numbers">
      <table className="lab-table">
        <caption className="label">The same as numbers</caption>
        <thead>
          <tr>
            <th scope="col">kept as in</th>
            <th scope="col" className="r">
              numbers per token and layer
            </th>
            <th scope="col" className="r">
              KiB per token
            </th>
            <th scope="col" className="r">
              KiB on each GPU
            </th>
            <th scope="col" className="r">
              longest, {serving.sequences} at once
            </th>
            <th scope="col" className="r">
              how many of 8192
            </th>
          </tr>
        </thead>
        <tbody>
          {SHARINGS.map(sharing => {
            const as = sharedAs(model, sharing)
            return (
              <tr key={sharing} data-here={sharing === sharingOf(model) ? '' : undefined}>
                <th scope="row">{sharing}</th>
                <td className="r">{numbersPerTokenAndLayer(as.kept).toLocaleString('en-GB')}</td>
                <td className="r">{kibibytes(bytesPerToken(as))}</td>
                <td className="r">{kibibytes(bytesForTokenOfAll(as, one))}</td>
                <td className="r">{longestContext(as, serving).toLocaleString('en-GB')}</td>
                <td className="r">{sequencesOfLength(as, serving, 8192).toLocaleString('en-GB')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
