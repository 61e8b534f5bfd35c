/** The sinusoids of "Attention is all you need", section 3.5. [vaswani-2017] */
import { frequencies } from '../rotary.ts'
import type { Matrix, Vector } from '../linear.ts'

/** PE(m, 2i) = sin(m·θᵢ), PE(m, 2i + 1) = cos(m·θᵢ), with θᵢ = 10000^(−2i/d). → [d] */
export function sinusoid(position: number, dimension: number, base = 10_000): Vector {
  return frequencies(base, dimension).flatMap(theta => [
    Math.sin(position * theta),
    Math.cos(position * theta),
  ])
}

/** Sinusoids are added to the embeddings, once, before the first layer. [tokens, d] → [tokens, d] */
export function withSinusoids(embeddings: Matrix): Matrix {
  return embeddings.map((row, position) => {
    const added = sinusoid(position, row.length)
    return row.map((value, i) => value + (added[i] ?? Number.NaN))
  })
}
