/** The logit lens (nostalgebraist, 2020): the prediction from an earlier state of the stream. */
import { logitsAt, probabilitiesOf } from '../gpt.ts'
import type { Gpt, GptStep } from '../gpt.ts'

interface NextCandidate {
  readonly id: number
  readonly p: number
}

export interface LensRow {
  /** The latest writer to the stream: the embedding, a layer's attention, or its network. */
  readonly behind: string
  /** The likeliest next tokens as read here. */
  readonly candidates: readonly NextCandidate[]
  /** The rank, from 1, of the model's own choice here, and its probability. */
  readonly rank: number
  readonly p: number
}

/** One row for each state of the stream, the last of which is the model's own answer. */
export function logitLens(gpt: Gpt, { streams, logits }: GptStep, shown = 3): readonly LensRow[] {
  const choice = likeliest(probabilitiesOf(logits), 1)[0]?.id ?? 0
  return streams.map((stream, i) => {
    const probabilities = probabilitiesOf(logitsAt(gpt, stream))
    const p = probabilities[choice] ?? 0
    return {
      behind: placeName(i),
      candidates: likeliest(probabilities, shown),
      rank: 1 + probabilities.filter(other => other > p).length,
      p,
    }
  })
}

/** The first state of the stream from which the model's own choice stays on top; 0 is the embedding. */
export function settledAt(rows: readonly Pick<LensRow, 'rank'>[]): number {
  return rows.findLastIndex(({ rank }) => rank > 1) + 1
}

export function likeliest(probabilities: Float64Array, count: number): readonly NextCandidate[] {
  return [...probabilities.entries()]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, count)
    .map(([id, p]) => ({ id, p }))
}

/** The name of the i-th state of the stream, after its latest writer. */
function placeName(i: number): string {
  if (i === 0) return 'embedding'
  return `${i % 2 === 1 ? 'attention' : 'network'} ${Math.ceil(i / 2)}`
}
