/**
 * Scaled dot-product attention, one head: Vaswani et al. 2017, "Attention Is All You Need", section 3.2.1.
 * T queries, S keys, d the width of a key, d_v that of a value.
 */
import { matmul, scaled, softmax, transpose } from '../linear.ts'
import type { Matrix } from '../linear.ts'

/** Whether query `i` may look at key `j`. */
export type Mask = (i: number, j: number) => boolean

export const full: Mask = () => true
export const causal: Mask = (i, j) => j <= i

/** Only the first `length` keys are tokens; the rest is padding. */
export function padding(length: number): Mask {
  return (_, j) => j < length
}

/** Every step is returned: a lab is there to be looked into. */
export interface Attention {
  readonly products: Matrix // (T, S), q · k
  readonly scores: Matrix // (T, S), over the root of d
  readonly masked: Matrix // (T, S), -Infinity where the mask forbids
  readonly weights: Matrix // (T, S), each row sums to 1
  readonly output: Matrix // (T, d_v)
}

/** Products are divided by the root of d. Queries that are longer by it show what that is for. */
export function attention(q: Matrix, k: Matrix, v: Matrix, mask = full): Attention {
  const products = matmul(q, transpose(k))
  const scores = scaled(products, 1 / rootOf(k))
  const masked = scores.map((row, i) => row.map((score, j) => (mask(i, j) ? score : -Infinity)))
  const weights = masked.map(softmax)
  const output = matmul(weights, v)
  return { products, scores, masked, weights, output }
}

export function rootOf(k: Matrix): number {
  return Math.sqrt(k[0]?.length ?? 0)
}
