/** The backward pass of attention, by hand: the chain rule through the steps of `attention.ts`, last to first. */
import { dot, matmul, scaled, transpose } from '../linear.ts'
import type { Matrix } from '../linear.ts'
import { attention, full, rootOf } from './attention.ts'

interface AttentionGradient {
  readonly q: Matrix // (T, d)
  readonly k: Matrix // (S, d)
  readonly v: Matrix // (S, d_v)
}

/** The gradient of a loss whose gradient by the output is `output`, (T, d_v). */
export function attentionGradient(
  [q, k, v]: readonly [Matrix, Matrix, Matrix],
  output: Matrix,
  mask = full,
): AttentionGradient {
  const { weights } = attention(q, k, v, mask)
  const byWeights = matmul(output, transpose(v)) // (T, S)
  // Softmax has the derivative a_i (δ_ij - a_j), so a weight near 0 or 1 passes almost nothing on.
  const byScores = weights.map((row, i) => {
    const upstream = byWeights[i] ?? []
    const mean = dot(row, upstream)
    return row.map((a, j) => a * ((upstream[j] ?? NaN) - mean))
  })
  const byProducts = scaled(byScores, 1 / rootOf(k))
  return {
    q: matmul(byProducts, k),
    k: matmul(transpose(byProducts), q),
    v: matmul(transpose(weights), output),
  }
}
