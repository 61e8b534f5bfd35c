/**
 * Multi-head attention: Vaswani et al. 2017, section 3.2.2.
 * T tokens, d the width of the model, h heads of width d_h.
 */
import { matmul } from '../linear.ts'
import type { Matrix } from '../linear.ts'
import { attention, full } from './attention.ts'
import type { Attention } from './attention.ts'

export interface HeadWeights {
  readonly wq: Matrix // (d, h d_h)
  readonly wk: Matrix // (d, h d_h)
  readonly wv: Matrix // (d, h d_h)
  readonly wo: Matrix // (h d_h, d)
}

interface MultiHead {
  readonly heads: readonly Attention[] // one T × T map of weights a head
  readonly joined: Matrix // (T, h d_h)
  readonly output: Matrix // (T, d)
}

/** The columns in h blocks of equal width, one a head. */
export function splitHeads(x: Matrix, h: number): readonly Matrix[] {
  const width = (x[0]?.length ?? 0) / h
  return Array.from({ length: h }, (_, head) => x.map(row => row.slice(head * width, (head + 1) * width)))
}

export function mergeHeads(heads: readonly Matrix[]): Matrix {
  return (heads[0] ?? []).map((_, i) => heads.flatMap(head => head[i] ?? []))
}

/** Each head sees all of x through its own columns of the projections. */
export function multiHead(x: Matrix, { wq, wk, wv, wo }: HeadWeights, h: number, mask = full): MultiHead {
  const [qs, ks, vs] = [wq, wk, wv].map(w => splitHeads(matmul(x, w), h))
  const heads = (qs ?? []).map((q, i) => attention(q, ks?.[i] ?? [], vs?.[i] ?? [], mask))
  const joined = mergeHeads(heads.map(head => head.output))
  return { heads, joined, output: matmul(joined, wo) }
}

/** The shapes of the four projections: what a layer holds in weights. */
export function projectionShapes(
  d: number,
  h: number,
  headWidth: number,
): readonly (readonly [number, number])[] {
  const inner = h * headWidth
  return [
    [d, inner],
    [d, inner],
    [d, inner],
    [inner, d],
  ]
}

/** The multiplications of a layer over T tokens: projections, scores and weighted sums. */
export function multiplications(T: number, d: number, h: number, headWidth: number): number {
  const projections = projectionShapes(d, h, headWidth).reduce(
    (sum, [rows, columns]) => sum + T * rows * columns,
    0,
  )
  return projections + h * (T * T * headWidth + T * T * headWidth)
}
