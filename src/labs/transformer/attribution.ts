/**
 * Direct logit attribution (Elhage et al., 2021): the last stream is a sum, and so is a logit, as long as
 * the scale of the final norm is held at its value for this token.
 */
import { differenceOf, dotFrom, entry, meanOf, varianceOf } from '../floats.ts'
import type { Floats } from '../floats.ts'
import type { Gpt, GptStep } from '../gpt.ts'

export interface Share {
  /** `embedding`, `head 2.3` (layer, head) or `network 2`, counted from 1. */
  readonly writer: string
  readonly logit: number
}

/** Each writer's contribution to the logit of `id`; with the norm's bias they sum to the logit. */
export function logitShares(gpt: Gpt, { streams, added }: GptStep, id: number): readonly Share[] {
  const { gain, bias } = gpt.norm
  const { width } = gpt.config
  const row = gpt.token.subarray(id * width, (id + 1) * width)
  const [embedding = row, ...states] = streams
  const deviation = Math.sqrt(varianceOf(states.at(-1) ?? embedding) + 1e-5)
  const shareOf = (writing: Floats) => {
    const mean = meanOf(writing)
    const scaled = writing.map((value, i) => ((value - mean) / deviation) * entry(gain, i))
    return dotFrom(scaled, 0, row)
  }
  return [
    { writer: 'embedding', logit: shareOf(embedding) },
    ...added.flatMap((heads, layer) => [
      ...heads.map((writing, head) => ({ writer: headName(layer, head), logit: shareOf(writing) })),
      { writer: `network ${layer + 1}`, logit: shareOf(networkWriting(states, layer)) },
    ]),
    { writer: 'bias of the norm', logit: dotFrom(bias, 0, row) },
  ]
}

/** The output of a layer's network: the state after it less the state before it. */
export function networkWriting(states: readonly Floats[], layer: number): Floats {
  const [before, behind] = states.slice(2 * layer, 2 * layer + 2)
  if (!before || !behind) throw new RangeError(`the model has no layer ${layer + 1}`)
  return differenceOf(behind, before)
}

/** The terms of the sum, in order: 1 + layers · (heads + 1). */
export function writersOf({
  layers,
  heads,
}: {
  readonly layers: number
  readonly heads: number
}): readonly string[] {
  return [
    'embedding',
    ...Array.from({ length: layers }, (_, layer) => [
      ...Array.from({ length: heads }, (__, head) => headName(layer, head)),
      `network ${layer + 1}`,
    ]).flat(),
  ]
}

function headName(layer: number, head: number): string {
  return `head ${layer + 1}.${head + 1}`
}
