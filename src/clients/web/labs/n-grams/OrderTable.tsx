import type { ReactNode } from 'react'
import { SMOOTHINGS } from '#labs/n-grams'
import type { OrderResult } from '#labs/n-grams'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { ofPart } from '../of-part.tsx'
import { ORDERS } from './knobs.ts'
import { figure, percent, SMOOTHING_NAMES, TABLE_NOTE } from './n-gram-text.ts'
import { PART_OF } from './parts.ts'

const HEADS = [
  'order',
  'stored',
  'possible',
  ofPart('unseen', 'unseen'),
  ...SMOOTHINGS.map(name => ofPart(PART_OF[name], SMOOTHING_NAMES[name])),
  ofPart('counts', 'own text'),
]

interface OrderTableProps {
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

function cellsOf(result: OrderResult | undefined): readonly ReactNode[] {
  if (!result) return Array.from({ length: SMOOTHINGS.length + 4 }, () => '…')
  const { types, possible, unseen, perplexity, onItsOwnText } = result
  return [
    types.toLocaleString('en-GB'),
    possible < 1e7 ? possible.toLocaleString('en-GB') : possible.toExponential(1).replace('e+', 'e'),
    ofPart('unseen', percent(unseen)),
    ...SMOOTHINGS.map(name => ofPart(PART_OF[name], figure(perplexity[name]))),
    ofPart('counts', figure(onItsOwnText)),
  ]
}
