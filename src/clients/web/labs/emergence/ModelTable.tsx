import type { TestedModel } from '#labs/emergence'
import { byPart } from '../of-part.tsx'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { ASKED_SIZE } from './knobs.ts'
import { shareText, sizeText, tokensText } from './figures.ts'

/** By column, after the size. */
const COLUMN_PARTS = ['token-right', 'whole-answer', 'whole-answer', 'wrong-tokens', 'loss'] as const

export function ModelTable({
  models,
  items,
}: {
  readonly models: readonly TestedModel[]
  readonly items: number
}) {
  const heads = [
    'parameters',
    ...byPart(COLUMN_PARTS, [
      'tokens right',
      'answers right',
      `solved of ${items}`,
      'wrong tokens',
      'loss, nats',
    ]),
  ]
  return (
    <LabTable head={<LabHeads names={heads} />}>
      {models.map(({ size, token, whole, wrong, nats, solved }) => (
        <LabRow
          key={size}
          name={sizeText(size)}
          here={Math.abs(size / ASKED_SIZE - 1) < 1e-6}
          cells={byPart(COLUMN_PARTS, [
            shareText(token),
            shareText(whole),
            solved,
            tokensText(wrong),
            tokensText(nats),
          ])}
        />
      ))}
    </LabTable>
  )
}
