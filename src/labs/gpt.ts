/**
 * A decoder of GPT-2's form (Radford et al., 2019), token by token with a cache of keys and values: pre-norm blocks,
 * learned positions, tied embeddings, no biases outside the norms. d is the width, d_h = d / heads, V the vocabulary.
 */

import { addTo, dotFrom, entry, meanOf, sumOfFloats, timesFrom, varianceOf } from './floats.ts'
import type { Floats } from './floats.ts'

export interface GptConfig {
  readonly vocabulary: number
  readonly context: number
  readonly width: number
  readonly layers: number
  readonly heads: number
}

/** Rows are outputs: the entry (o, i) of a matrix with d inputs stands at o·d + i. */
export type GptMatrix = Floats

export interface GptNorm {
  readonly gain: GptMatrix // [d]
  readonly bias: GptMatrix // [d]
}

export interface GptBlock {
  readonly attentionNorm: GptNorm
  readonly mlpNorm: GptNorm
  readonly qkv: GptMatrix // [3d, d]
  readonly project: GptMatrix // [d, d]
  readonly up: GptMatrix // [4d, d]
  readonly down: GptMatrix // [d, 4d]
}

export interface Gpt {
  readonly config: GptConfig
  readonly token: GptMatrix // [V, d], read at the bottom and, transposed, at the top
  readonly position: GptMatrix // [context, d]
  readonly blocks: readonly GptBlock[]
  readonly norm: GptNorm
}

/** The model whose weights are these, in the order of the file. */
export function gptFrom(config: GptConfig, values: GptMatrix): Gpt {
  const { vocabulary, context, width: d, layers } = config
  let from = 0
  const next = (length: number) => values.subarray(from, (from += length))
  const norm = (): GptNorm => ({ gain: next(d), bias: next(d) })
  const gpt = {
    config,
    token: next(vocabulary * d),
    position: next(context * d),
    blocks: Array.from({ length: layers }, () => ({
      attentionNorm: norm(),
      mlpNorm: norm(),
      qkv: next(3 * d * d),
      project: next(d * d),
      up: next(4 * d * d),
      down: next(4 * d * d),
    })),
    norm: norm(),
  }
  if (from !== values.length)
    throw new RangeError(`${from} weights are wanted, and there are ${values.length}`)
  return gpt
}

/** Keys and values of the tokens read so far, by layer and position, each [d]. */
export interface GptCache {
  readonly layers: readonly { readonly keys: Floats[]; readonly values: Floats[] }[]
}

export function emptyCache({ config }: Gpt): GptCache {
  return { layers: Array.from({ length: config.layers }, () => ({ keys: [], values: [] })) }
}

/** Everything that happened to one token. */
export interface GptStep {
  /** The residual stream: the embedding, then after each attention and each feed-forward network; 2·layers + 1. */
  readonly streams: readonly Floats[]
  /** By layer and head: the weights over this token and those before it. */
  readonly weights: readonly (readonly Floats[])[]
  /** By layer and head: what the head adds to the stream, [d]. */
  readonly added: readonly (readonly Floats[])[]
  readonly logits: Floats // [V]
}

/** Whether a head may write to the stream. */
export type HeadFilter = (layer: number, head: number) => boolean

/** Reads one token, and returns what it did; the cache grows by one position. */
export function readToken(gpt: Gpt, cache: GptCache, id: number, writes: HeadFilter = () => true): GptStep {
  const { width: d, heads, context } = gpt.config
  const place = cache.layers[0]?.keys.length ?? 0
  if (place >= context) throw new RangeError(`the model reads ${context} tokens and no more`)
  let x: Floats = gpt.token.slice(id * d, (id + 1) * d)
  addTo(x, gpt.position, place * d)
  const streams = [x]
  const weights: Floats[][] = []
  const added: Floats[][] = []
  gpt.blocks.forEach((block, layer) => {
    const { keys, values } = cache.layers[layer] ?? { keys: [], values: [] }
    const qkv = times(block.qkv, normed(x, block.attentionNorm)) // [3d]
    keys.push(qkv.subarray(d, 2 * d))
    values.push(qkv.subarray(2 * d))
    const looks = Array.from({ length: heads }, (_, head) => looksOf(qkv, keys, head, d / heads))
    const mixtures = looks.map((look, head) => mixtureOf(look, values, head, d / heads))
    const writings = mixtures.map((mixture, head) =>
      writes(layer, head) ? written(block.project, mixture, head) : new Float64Array(d),
    )
    x = writings.reduce(sumOfFloats, x)
    streams.push(x)
    x = sumOfFloats(x, times(block.down, times(block.up, normed(x, block.mlpNorm)).map(gelu)))
    streams.push(x)
    weights.push(looks)
    added.push(writings)
  })
  return { streams, weights, added, logits: logitsAt(gpt, x) }
}

/** The logits that the model would give if it ended with this stream: at the top its own, below the logit lens. */
export function logitsAt({ token, norm }: Gpt, stream: Floats): Floats {
  return times(token, normed(stream, norm))
}

/** Layer normalisation (Ba et al., 2016): (x − mean) / √(variance + 1e−5), stretched and moved. */
export function normed(x: Floats, { gain, bias }: GptNorm): Floats {
  const mean = meanOf(x)
  const deviation = Math.sqrt(varianceOf(x) + 1e-5)
  return x.map((value, i) => ((value - mean) / deviation) * entry(gain, i) + entry(bias, i))
}

/** The tanh form of GELU (Hendrycks and Gimpel, 2016), as GPT-2 has it. */
function gelu(x: number): number {
  return 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)))
}

/** softmax(q·k / √d_h) of one head over the positions of the cache. */
function looksOf(qkv: Floats, keys: readonly Floats[], head: number, dh: number): Floats {
  const from = head * dh
  const query = qkv.subarray(from, from + dh)
  const scores = Float64Array.from(keys, key => dotFrom(key, from, query) / Math.sqrt(dh))
  return probabilitiesOf(scores)
}

/** The values of one head, each as much as it is looked at. */
function mixtureOf(look: Floats, values: readonly Floats[], head: number, dh: number): Floats {
  const from = head * dh
  const mixed: Floats = new Float64Array(dh)
  values.forEach((value, place) => addTo(mixed, value, from, entry(look, place)))
  return mixed
}

/** A head's mixture through its columns of the output projection. */
function written(project: GptMatrix, mixture: Floats, head: number): Floats {
  return timesFrom(project, Math.sqrt(project.length), head * mixture.length, mixture)
}

/** softmax, stable. */
export function probabilitiesOf(logits: Floats): Floats {
  const largest = logits.reduce((best, value) => Math.max(best, value), -Infinity)
  const powers = logits.map(value => Math.exp(value - largest))
  const sum = powers.reduce((before, value) => before + value, 0)
  return powers.map(value => value / sum)
}

/** A matrix of rows as long as `x`, times `x`. */
function times(matrix: GptMatrix, x: Floats): Floats {
  return timesFrom(matrix, x.length, 0, x)
}
