/** The feed-forward network of a block, classic and gated: Vaswani et al. 2017 and Shazeer 2020. */
import { counted } from '../counted.ts'
import { total } from '../entries.ts'
import { matmul } from '../linear.ts'
import type { Matrix } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'

/** Rows of x are tokens. x [T, d], W₁ and W₃ [d, w], W₂ [w, d] */
export interface GatedWeights {
  readonly gate: Matrix
  readonly up: Matrix
  readonly down: Matrix
}

/** (Swish(x W₁) ⊙ x W₃) W₂ */
export function swiglu(x: Matrix, { gate, up, down }: GatedWeights, product = matmul): Matrix {
  const open = product(x, gate)
  const hidden = product(x, up).map((row, t) =>
    row.map((value, j) => {
      const z = open[t]?.[j] ?? NaN
      return (z / (1 + Math.exp(-z))) * value
    }),
  )
  return product(hidden, down)
}

/** φ(x W₁) W₂ */
export function classic(
  x: Matrix,
  [up, down]: readonly [Matrix, Matrix],
  activation: (z: number) => number,
  product = matmul,
): Matrix {
  return product(
    product(x, up).map(row => row.map(activation)),
    down,
  )
}

type Shape = readonly [rows: number, columns: number]
export const classicShapes = (d: number, w = 4 * d): readonly Shape[] => [
  [d, w],
  [w, d],
]
export const gatedShapes = (d: number, w: number): readonly Shape[] => [
  [d, w],
  [d, w],
  [w, d],
]
/** Queries and output at full width; keys and values at that of the KV heads. */
export const attentionShapes = (d: number, kv = d): readonly Shape[] => [
  [d, d],
  [d, kv],
  [d, kv],
  [d, d],
]

export function weightsIn(shapes: readonly Shape[]): number {
  return total(shapes.map(([rows, columns]) => rows * columns))
}

/** The narrowest gated network, in steps of a multiple, with no fewer weights than the classic one of 4d. */
export function matchedWidth(d: number, multiple: number): number {
  let w = multiple
  while (weightsIn(gatedShapes(d, w)) < weightsIn(classicShapes(d))) w += multiple
  return w
}

/** Operations for the last of T tokens, a multiplication and an addition each: both are run and counted. */
export function operationsFor(d: number, T: number): { readonly network: number; readonly mixing: number } {
  const draw = gaussianFrom(uniformFrom(1))
  const [first, second] = [counted(), counted()]
  const x = matrixOf(1, d, draw)
  classic(x, [matrixOf(d, 4 * d, draw), matrixOf(4 * d, d, draw)], Math.tanh, first.matmul)
  const scores = second.matmul(x, matrixOf(d, T, draw)) // q·Kᵀ
  second.matmul(scores, matrixOf(T, d, draw))
  return { network: 2 * first.products(), mixing: 2 * second.products() }
}
