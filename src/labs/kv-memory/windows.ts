/** Causal attention of one head in layers that see a window, all, or a window and the first tokens. */
import { at, rowAt } from '../entries.ts'
import { added, dot, matmul, scaled, softmax } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import type { Matrix, Vector } from '../linear.ts'

/** A token sees the last W tokens, itself among them, and the first `sinks` of all. */
export interface AttentionSpan {
  readonly window: number
  readonly sinks?: number
}

export const EVERYTHING: AttentionSpan = { window: Infinity }

export function seenBy(t: number, { window, sinks = 0 }: AttentionSpan): readonly number[] {
  return Array.from({ length: t + 1 }, (_, j) => j).filter(j => t - j < window || j < sinks)
}

/** Queries, keys and values, each [T, d]. */
export interface Head {
  readonly q: Matrix
  readonly k: Matrix
  readonly v: Matrix
}

/** softmax(q kᵀ / √d) v over the tokens that each one sees. [T, d] */
export function attentionIn({ q, k, v }: Head, reach: AttentionSpan): Matrix {
  return q.map((query, t) => {
    const seen = seenBy(t, reach)
    return mean(query, rowsAt(k, seen), rowsAt(v, seen))
  })
}

/** The values of some tokens, weighted by the softmax of a query with their keys. */
function mean(query: Vector, keys: Matrix, values: Matrix): Vector {
  const weights = softmax(keys.map(key => dot(query, key) / Math.sqrt(query.length)))
  return query.map((_, e) => values.reduce((sum, value, i) => sum + at(weights, i) * at(value, e), 0))
}

function rowsAt(matrix: Matrix, places: readonly number[]): Matrix {
  return places.map(place => rowAt(matrix, place))
}

/** Multiplications of queries with keys in a layer. */
export function scoresIn(tokens: number, reach: AttentionSpan): number {
  let scores = 0
  for (let t = 0; t < tokens; t += 1) scores += seenBy(t, reach).length
  return scores
}

/** inputs [T, d] through one layer for each reach, with weights drawn from a seed. [T, d] */
export function throughWindows(inputs: Matrix, reaches: readonly AttentionSpan[], seed = 1): Matrix {
  const d = rowAt(inputs, 0).length
  const draw = gaussianFrom(uniformFrom(seed))
  const drawn = () => scaled(matrixOf(d, d, draw), 1 / Math.sqrt(d))
  return reaches.reduce<Matrix>((x, reach) => {
    const head = { q: matmul(x, drawn()), k: matmul(x, drawn()), v: matmul(x, drawn()) }
    return added(x, attentionIn(head, reach))
  }, inputs)
}

/** How far back a change of an input reaches the last state, in tokens. */
export function farthestInfluence(inputs: Matrix, reaches: readonly AttentionSpan[]): number {
  const last = inputs.length - 1
  const before = rowAt(throughWindows(inputs, reaches), last)
  for (let position = 0; position <= last; position += 1) {
    const changed = inputs.map((row, t) => (t === position ? row.map(x => -x) : row))
    const after = rowAt(throughWindows(changed, reaches), last)
    if (after.some((x, e) => x !== at(before, e))) return last - position
  }
  return -1
}

/** One windowed layer as a rolling cache does it: never more than W keys and values are kept. [T, d] */
export function rollingLayer({ q, k, v }: Head, window: number): Matrix {
  let keys: Matrix = []
  let values: Matrix = []
  return q.map((query, t) => {
    keys = [...keys, rowAt(k, t)].slice(-window)
    values = [...values, rowAt(v, t)].slice(-window)
    return mean(query, keys, values)
  })
}

/** The share of the last token's input that came from each distance, if every layer averages over its window. */
export function averagedInfluence(layers: number, window: number): readonly number[] {
  let share: readonly number[] = [1]
  for (let layer = 0; layer < layers; layer += 1) {
    const next = Array.from({ length: share.length + window - 1 }, () => 0)
    for (const [distance, part] of share.entries())
      for (let back = 0; back < window; back += 1)
        next[distance + back] = (next[distance + back] ?? 0) + part / window
    share = next
  }
  return share
}
