import { freeOnEachCard, longestMixed, mixedBytes, PATTERNS, shareOfEachCard } from '#labs/kv-memory'
import type { Model, Serving } from '#labs/kv-memory'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { gigabytes, tokensText } from './figures.ts'

const HEADS = ['layers that keep every token', 'at 8k', 'at 131k', 'longest']

/** The same model, if only some of its layers kept every token. */
export function LayerTable({ model, serving }: { readonly model: Model; readonly serving: Serving }) {
  const { cards, sequences } = serving
  const free = freeOnEachCard(model, serving) / (sequences * shareOfEachCard(model.kept, cards))
  return (
    <LabTable caption="With fewer layers that keep every token" head={<LabHeads names={HEADS} />}>
      {PATTERNS.map(({ name, pattern }, i) => (
        <LabRow
          key={name}
          name={name}
          here={i === 0}
          cells={[
            gigabytes(mixedBytes(model, pattern, 8192)),
            gigabytes(mixedBytes(model, pattern, 131_072)),
            tokensText(Math.max(0, longestMixed(model, pattern, free))),
          ]}
        />
      ))}
    </LabTable>
  )
}
