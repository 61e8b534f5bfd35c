/** The gradient of attention, from stored weights and from weights that are made again tile by tile. */
import { counted } from '../counted.ts'
import { at, rowAt } from '../entries.ts'
import { dot, scaled, transpose } from '../linear.ts'
import { blocks } from './forward.ts'
import type { Matrix, Vector } from '../linear.ts'

interface Inputs {
  readonly q: Matrix // [n, d]
  readonly k: Matrix // [m, d]
  readonly v: Matrix // [m, d]
  readonly output: Matrix // [n, d]
  readonly upstream: Matrix // ∂L/∂O [n, d]
}

interface Gradient {
  readonly q: Matrix
  readonly k: Matrix
  readonly v: Matrix
  /** Multiplications in matrix products. */
  readonly products: number
}

/** With P kept: dV = Pᵀ·dO, dP = dO·Vᵀ, dS = P ∘ (dP − D), dQ = dS·K/√d, dK = dSᵀ·Q/√d. */
export function fromStored(inputs: Inputs, weights: Matrix): Gradient {
  const { q, k, v, upstream } = inputs
  const { matmul, products } = counted()
  const scale = 1 / Math.sqrt(rowAt(q, 0).length)
  const scores = ofScores(weights, matmul(upstream, transpose(v)), deltas(inputs))
  const gradient = {
    q: scaled(matmul(scores, k), scale),
    k: scaled(matmul(transpose(scores), q), scale),
    v: matmul(transpose(weights), upstream),
  }
  return { ...gradient, products: products() }
}

/** The backward pass of FlashAttention-2: for each block of keys, P is computed again as e^(S − L). [dao-2023] */
export function recomputed(inputs: Inputs, logSumExp: Vector, columns: number): Gradient {
  const { q, k, v, upstream } = inputs
  const { matmul, products } = counted()
  const scale = 1 / Math.sqrt(rowAt(q, 0).length)
  const delta = deltas(inputs)
  const ofQueries = q.map(row => row.map(() => 0))
  const values = blocks(v, columns)
  const ofBlocks = blocks(k, columns).map((keys, b) => {
    const again = matmul(q, transpose(keys)).map((row, i) =>
      row.map(product => Math.exp(scale * product - at(logSumExp, i))),
    )
    const scores = ofScores(again, matmul(upstream, transpose(values[b] ?? [])), delta)
    matmul(scores, keys).forEach((row, i) => {
      ofQueries[i] = row.map((value, c) => at(rowAt(ofQueries, i), c) + scale * value)
    })
    return { k: scaled(matmul(transpose(scores), q), scale), v: matmul(transpose(again), upstream) }
  })
  return {
    q: ofQueries,
    k: ofBlocks.flatMap(block => block.k),
    v: ofBlocks.flatMap(block => block.v),
    products: products(),
  }
}

/** D = rowsum(dO ∘ O), which is the sum of P ∘ dP over a row. */
function deltas({ output, upstream }: Inputs): Vector {
  return upstream.map((row, i) => dot(row, rowAt(output, i)))
}

function ofScores(weights: Matrix, ofWeights: Matrix, delta: Vector): Matrix {
  return weights.map((row, i) => row.map((weight, j) => weight * (at(rowAt(ofWeights, i), j) - at(delta, i))))
}
