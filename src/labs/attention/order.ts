/** Order-blindness of attention: layers over token vectors without positions, and the permutation of rows. */
import { added } from '../linear.ts'
import type { Matrix } from '../linear.ts'
import { full } from './attention.ts'
import { multiHead } from './heads.ts'
import type { HeadWeights } from './heads.ts'

/** Row i of the result is row `order[i]` of x: the product P x of the papers. */
export function reordered(x: Matrix, order: readonly number[]): Matrix {
  return order.map(i => x[i] ?? [])
}

/** Layers of attention one on another, each with its residual connection. */
export function stack(x: Matrix, layers: readonly HeadWeights[], h: number, mask = full): Matrix {
  return layers.reduce((stream, weights) => added(stream, multiHead(stream, weights, h, mask).output), x)
}
