/** Both scores over a batch: from one decoder state to weights over the source, and to the context. */
import { add, entry } from './products.ts'
import type { Doubles } from './products.ts'

export interface SourceStates {
  readonly steps: number // S
  readonly rows: number // B
  readonly width: number // H
  readonly states: Doubles // h_1 … h_S, (S, B, H)
  /** U h_j, (S, B, H), once for all steps; only the additive score has it, with v. */
  readonly keys: Doubles | undefined
  readonly v: Doubles
}

export interface Attended {
  readonly query: Doubles // W s (additive) or s itself (dot), (B, H)
  readonly weights: Doubles // α, (B, S)
  readonly context: Doubles // c = Σ α_j h_j, (B, H)
  readonly inner: Doubles // tanh(W s + U h_j), (B, S, H)
}

export function attend({ steps, rows, width, states, keys, v }: SourceStates, query: Doubles): Attended {
  const weights = new Float64Array(rows * steps)
  const context = new Float64Array(rows * width)
  const inner = new Float64Array(keys ? rows * steps * width : 0)
  for (let b = 0; b < rows; b += 1) {
    for (let j = 0; j < steps; j += 1) {
      const from = (j * rows + b) * width
      const to = (b * steps + j) * width
      const q = b * width
      let score = 0
      if (keys)
        for (let i = 0; i < width; i += 1) {
          const u = Math.tanh(entry(query, q + i) + entry(keys, from + i))
          inner[to + i] = u
          score += u * entry(v, i)
        }
      else for (let i = 0; i < width; i += 1) score += entry(query, q + i) * entry(states, from + i)
      weights[b * steps + j] = score
    }
    softmaxInPlace(weights.subarray(b * steps, (b + 1) * steps))
    for (let j = 0; j < steps; j += 1) {
      const weight = entry(weights, b * steps + j)
      const from = (j * rows + b) * width
      for (let i = 0; i < width; i += 1) add(context, b * width + i, weight * entry(states, from + i))
    }
  }
  return { query, weights, context, inner }
}

/** Where gradients are added up on the way back. */
export interface SourceGradient {
  readonly states: Doubles
  readonly keys: Doubles
  readonly v: Doubles
}

/** From the gradient by the context to the one by the query; the source's is added to `d`. */
export function attendBack(
  source: SourceStates,
  { query, weights, inner }: Attended,
  dContext: Doubles,
  d: SourceGradient,
): Doubles {
  const { steps, rows, width, states, keys, v } = source
  const dQuery = new Float64Array(query.length)
  const dWeights = new Float64Array(steps)
  for (let b = 0; b < rows; b += 1) {
    let mean = 0
    for (let j = 0; j < steps; j += 1) {
      const weight = entry(weights, b * steps + j)
      const from = (j * rows + b) * width
      let sum = 0
      for (let i = 0; i < width; i += 1) {
        const upstream = entry(dContext, b * width + i)
        sum += upstream * entry(states, from + i)
        add(d.states, from + i, weight * upstream)
      }
      dWeights[j] = sum
      mean += weight * sum
    }
    for (let j = 0; j < steps; j += 1) {
      const dScore = entry(weights, b * steps + j) * (entry(dWeights, j) - mean)
      const from = (j * rows + b) * width
      const to = (b * steps + j) * width
      const q = b * width
      for (let i = 0; i < width; i += 1) {
        if (keys) {
          const u = entry(inner, to + i)
          const through = dScore * entry(v, i) * (1 - u * u)
          add(d.v, i, dScore * u)
          add(dQuery, q + i, through)
          add(d.keys, from + i, through)
        } else {
          add(dQuery, q + i, dScore * entry(states, from + i))
          add(d.states, from + i, dScore * entry(query, q + i))
        }
      }
    }
  }
  return dQuery
}

export function softmaxInPlace(scores: Doubles): void {
  let largest = -Infinity
  for (const score of scores) largest = Math.max(largest, score)
  let sum = 0
  for (let i = 0; i < scores.length; i += 1) {
    scores[i] = Math.exp(entry(scores, i) - largest)
    sum += entry(scores, i)
  }
  for (let i = 0; i < scores.length; i += 1) scores[i] = entry(scores, i) / sum
}
