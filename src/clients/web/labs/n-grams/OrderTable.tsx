import { SMOOTHINGS } from '#labs/n-grams'
import type { OrderResult } from '#labs/n-grams'
import { ORDERS } from './knobs.ts'
import { figure, percent, SMOOTHING_NAMES, TABLE_NOTE } from './n-gram-text.ts'

export interface OrderTableProps {
  readonly results: readonly (OrderResult | undefined)[]
  readonly here: number
}

/** Both pictures as numbers. */
export function OrderTable({ results, here }: OrderTableProps) {
  return (
    <>
      <div className="lab-scroll" tabIndex={0} role="region" aria-label="The same as numbers">
        <table className="lab-table">
          <caption className="label">The same as numbers</caption>
          <thead>
            <tr>
              <th scope="col">order</th>
              {['stored', 'possible', 'unseen', ...SMOOTHINGS.map(name => SMOOTHING_NAMES[name])].map(
                name => (
                  <th key={name} scope="col" className="r">
                    {name}
                  </th>
                ),
              )}
              <th scope="col" className="r">
                own text
              </th>
            </tr>
          </thead>
          <tbody>
            {ORDERS.map((order, i) => (
              <tr key={order} data-here={order === here ? '' : undefined}>
                <th scope="row">{order}</th>
                {cellsOf(results[i]).map((cell, j) => (
                  <td key={j} className="r">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small quiet">{TABLE_NOTE}</p>
    </>
  )
}

function cellsOf(result: OrderResult | undefined): readonly string[] {
  if (!result) return Array.from({ length: SMOOTHINGS.length + 4 }, () => '…')
  const { types, possible, unseen, perplexity, onItsOwnText } = result
  return [
    types.toLocaleString('en-GB'),
    possible < 1e7 ? possible.toLocaleString('en-GB') : possible.toExponential(1).replace('e+', 'e'),
    percent(unseen),
    ...SMOOTHINGS.map(name => figure(perplexity[name])),
    figure(onItsOwnText),
  ]
}
