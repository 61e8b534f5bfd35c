/** A small decoder with grouped-query attention and a KV cache, and the work that a pass takes. */
import { at, rowAt } from '../entries.ts'
import { added, dot, matmul, scaled, softmax } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import type { Matrix, Vector } from '../linear.ts'

export interface Shape {
  readonly layers: number
  readonly heads: number
  readonly kvHeads: number
  readonly headDimension: number
}

interface Layer {
  readonly wq: Matrix // [d, heads·d_head]
  readonly wk: Matrix // [d, kvHeads·d_head]
  readonly wv: Matrix // [d, kvHeads·d_head]
  readonly wo: Matrix // [heads·d_head, d]
  readonly up: Matrix // [d, 2d]
  readonly down: Matrix // [2d, d]
}

export interface Decoder extends Shape {
  readonly weights: readonly Layer[]
}

/** Keys and values of the tokens so far, [tokens, kvHeads·d_head], for each layer. */
export type Cache = readonly { readonly keys: Matrix; readonly values: Matrix }[]

export interface Work {
  /** Tokens that went through the whole stack. */
  readonly tokens: number
  /** Multiplications of queries with keys. */
  readonly scores: number
}

/** A decoder with weights drawn from a seed. Its width d is heads·d_head. */
export function decoderFrom(seed: number, shape: Shape): Decoder {
  const width = shape.heads * shape.headDimension
  const kv = shape.kvHeads * shape.headDimension
  const draw = gaussianFrom(uniformFrom(seed))
  const matrix = (rows: number, columns: number) => scaled(matrixOf(rows, columns, draw), 1 / Math.sqrt(rows))
  const weights = Array.from({ length: shape.layers }, () => ({
    wq: matrix(width, width),
    wk: matrix(width, kv),
    wv: matrix(width, kv),
    wo: matrix(width, width),
    up: matrix(width, 2 * width),
    down: matrix(2 * width, width),
  }))
  return { ...shape, weights }
}

export function emptyCache(decoder: Decoder): Cache {
  return decoder.weights.map(() => ({ keys: [], values: [] }))
}

/**
 * Sends tokens through the decoder, behind those that are cached: a prompt at once, a chunk of it, or one
 * token. inputs [new, d] → states [new, d]
 */
export function pass(
  decoder: Decoder,
  inputs: Matrix,
  cache: Cache = emptyCache(decoder),
  mask: 'causal' | 'full' = 'causal',
): { readonly states: Matrix; readonly cache: Cache; readonly work: Work } {
  let states = inputs
  let scores = 0
  const grown = decoder.weights.map((layer, l) => {
    const keys = [...(cache[l]?.keys ?? []), ...matmul(states, layer.wk)]
    const values = [...(cache[l]?.values ?? []), ...matmul(states, layer.wv)]
    const queries = matmul(states, layer.wq)
    const before = keys.length - queries.length
    const attended = queries.map((query, i) => {
      const visible = mask === 'causal' ? before + i + 1 : keys.length
      return Array.from({ length: decoder.heads }, (_, head) => {
        scores += visible * decoder.headDimension
        return ofHead(decoder, head, { query, keys: keys.slice(0, visible), values })
      }).flat()
    })
    const middle = added(states, matmul(attended, layer.wo))
    const hidden = matmul(middle, layer.up).map(row => row.map(value => Math.max(0, value)))
    states = added(middle, matmul(hidden, layer.down))
    return { keys, values }
  })
  return { states, cache: grown, work: { tokens: inputs.length, scores } }
}

/** softmax(q·Kᵀ/√d_head)·V of one query head, with the keys and values of its group. → [d_head] */
function ofHead(
  { heads, kvHeads, headDimension }: Shape,
  head: number,
  { query, keys, values }: { readonly query: Vector; readonly keys: Matrix; readonly values: Matrix },
): Vector {
  const group = Math.floor((head * kvHeads) / heads)
  const part = (row: Vector, n: number) => row.slice(n * headDimension, (n + 1) * headDimension)
  const q = part(query, head)
  const weights = softmax(keys.map(key => dot(q, part(key, group)) / Math.sqrt(headDimension)))
  return Array.from({ length: headDimension }, (_, c) =>
    weights.reduce((sum, weight, j) => sum + weight * at(rowAt(values, j), group * headDimension + c), 0),
  )
}

/** Multi-head attention that computes the same: every query head gets a copy of its group's projections. */
export function unshared(decoder: Decoder): Decoder {
  const { heads, kvHeads, headDimension } = decoder
  const copied = (matrix: Matrix) =>
    matrix.map(row =>
      Array.from({ length: heads }, (_, head) => {
        const group = Math.floor((head * kvHeads) / heads)
        return row.slice(group * headDimension, (group + 1) * headDimension)
      }).flat(),
    )
  const weights = decoder.weights.map(layer => ({ ...layer, wk: copied(layer.wk), wv: copied(layer.wv) }))
  return { ...decoder, kvHeads: heads, weights }
}

/** How many numbers a cache holds. */
export function stored(cache: Cache): number {
  return cache.reduce((sum, { keys, values }) => sum + keys.flat().length + values.flat().length, 0)
}
