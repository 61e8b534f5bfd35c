import { bytesPerToken, CARDS, freeOnEachCard } from '#labs/kv-memory'
import { LabFigure } from '../LabFigure.tsx'
import type { FigureProps } from '../LabFigure.tsx'
import { valuesAt } from '../lab-state.ts'
import { CacheChart } from './CacheChart.tsx'
import { gigabytes, kibibytes } from './figures.ts'
import { KNOBS, modelNamed } from './knobs.ts'

/** The cache over the length of the sequences, for each way of keeping keys and values. */
export function KvMemoryFigure({ query }: FigureProps) {
  const { model: chosen, memory, cards, n } = valuesAt(KNOBS, query)
  const model = modelNamed(chosen)
  const card = Object.values(CARDS).find(each => each.memoryGB === memory) ?? CARDS.h100
  const serving = { card, cards, sequences: n }
  const caption =
    `Cache on each GPU for ${n} sequences of ${model.name}, ${kibibytes(bytesPerToken(model))} KiB a token as it was ` +
    `built (the heavy line). The weights leave ${gigabytes(freeOnEachCard(model, serving))}. Both axes go up by ` +
    'powers of ten, and every line rises in proportion to the tokens.'
  return (
    <LabFigure caption={caption}>
      <CacheChart model={model} serving={serving} guess={undefined} />
    </LabFigure>
  )
}
