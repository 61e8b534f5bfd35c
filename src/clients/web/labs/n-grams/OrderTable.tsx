import { SMOOTHINGS } from '#labs/n-grams'
import type { OrderResult } from '#labs/n-grams'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { ORDERS } from './knobs.ts'
import { figure, percent, SMOOTHING_NAMES, TABLE_NOTE } from './n-gram-text.ts'

const HEADS = [
  'order',
  'stored',
  'possible',
  'unseen',
  ...SMOOTHINGS.map(name => SMOOTHING_NAMES[name]),
  'own text',
]

export interface OrderTableProps {
  readonly results: readonly (OrderResult | undefined)[]
  readonly here: number
}

/** Both pictures as numbers. */
export function OrderTable({ results, here }: OrderTableProps) {
  return (
    <>
      <LabTable head={<LabHeads names={HEADS} />}>
        {ORDERS.map((order, i) => (
          <LabRow key={order} name={order} here={order === here} cells={cellsOf(results[i])} />
        ))}
      </LabTable>
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
