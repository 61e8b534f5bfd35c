/** One head of multi-head latent attention, expanded and absorbed. [deepseek-2024-v2, section 2.1] */
import { at, rowAt } from '../entries.ts'
import { dot, matmul, scaled, softmax, transpose } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import { frequencies, rotated } from '../rotary.ts'
import type { Matrix, Vector } from '../linear.ts'

export interface LatentHead {
  readonly up: Matrix // W_UK [d_head, c]: the key of a latent
  readonly value: Matrix // W_UV [d_head, c]
}

/** The cache of all heads: for each token its latent [c], and its RoPE key [d_rope], rotated already. */
export interface LatentCache {
  readonly latents: Matrix
  readonly ropeKeys: Matrix
}

export interface LatentQuery {
  readonly content: Vector // [d_head]
  readonly rope: Vector // [d_rope], rotated already
}

interface Attended {
  readonly output: Vector // [d_head]
  /** Multiplications for each cached token, for its score and in the weighted sum. */
  readonly perToken: number
}

export function drawnLatent(
  seed: number,
  shape: {
    readonly headDimension: number
    readonly latent: number
    readonly ropeKey: number
    readonly tokens: number
  },
): { readonly head: LatentHead; readonly cache: LatentCache; readonly query: LatentQuery } {
  const draw = gaussianFrom(uniformFrom(seed))
  const matrix = (rows: number, columns: number) => matrixOf(rows, columns, draw)
  const thetas = frequencies(10_000, shape.ropeKey)
  const projection = () => scaled(matrix(shape.headDimension, shape.latent), 1 / Math.sqrt(shape.latent))
  return {
    head: { up: projection(), value: projection() },
    cache: {
      latents: matrix(shape.tokens, shape.latent),
      ropeKeys: matrix(shape.tokens, shape.ropeKey).map((key, position) => rotated(key, position, thetas)),
    },
    query: {
      content: rowAt(matrix(1, shape.headDimension), 0),
      rope: rotated(rowAt(matrix(1, shape.ropeKey), 0), shape.tokens - 1, thetas),
    },
  }
}

/** As in training and prefill: the keys and values of the head are formed, and ordinary attention follows. */
export function expanded(head: LatentHead, cache: LatentCache, query: LatentQuery): Attended {
  const keys = matmul(cache.latents, transpose(head.up)) // [tokens, d_head]
  const values = matmul(cache.latents, transpose(head.value)) // [tokens, d_head]
  const weights = softmax(keys.map((key, j) => score(query.content, key, query, rowAt(cache.ropeKeys, j))))
  const output = rowAt(matmul([weights], values), 0)
  return { output, perToken: query.content.length + query.rope.length + rowAt(values, 0).length }
}

/** As in decoding: W_UK goes into the query, W_UV behind the sum, and attention runs on the latents. */
export function absorbed(head: LatentHead, cache: LatentCache, query: LatentQuery): Attended {
  const inLatent = rowAt(matmul([query.content], head.up), 0) // W_UKᵀ·q [c]
  const weights = softmax(
    cache.latents.map((latent, j) => score(inLatent, latent, query, rowAt(cache.ropeKeys, j))),
  )
  const summed = rowAt(matmul([weights], cache.latents), 0) // [c]
  const output = head.value.map(row => dot(row, summed))
  return { output, perToken: inLatent.length + query.rope.length + summed.length }
}

/** (q·k + q_R·k_R)/√(d_head + d_rope), where q·k may be taken among keys or among latents. */
function score(content: Vector, against: Vector, query: LatentQuery, ropeKey: Vector): number {
  return (dot(content, against) + dot(query.rope, ropeKey)) / Math.sqrt(query.content.length + ropeKey.length)
}

/**
 * W_UKᵀ·R·q for a query at some offset from its key: what would have to be absorbed if the expanded keys were
 * rotated. It differs from offset to offset, so that no one matrix could stand in for all. → [c]
 */
export function rotatedIntoLatent(head: LatentHead, query: Vector, offset: number): Vector {
  const turned = rotated(query, offset, frequencies(10_000, query.length))
  return transpose(head.up).map(row => row.reduce((sum, value, i) => sum + value * at(turned, i), 0))
}
