/** Low-rank adaptation of a weight matrix. [hu-2021, section 4.1] */
import { rowAt } from '../entries.ts'
import { added, matmul, scaled, transpose } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import { nearest } from './svd.ts'
import type { Matrix } from '../linear.ts'

export interface Adapter {
  readonly a: Matrix // A [r, k]
  readonly b: Matrix // B [d, r]
  readonly alpha: number
}

export function rankOf(adapter: Adapter): number {
  return adapter.a.length
}

/** The factor in front of B·A. */
export function scaleOf(adapter: Adapter): number {
  return adapter.alpha / rankOf(adapter)
}

/** As training begins: A at random, B zero. W is [d, k]. */
export function fresh(
  seed: number,
  size: { readonly d: number; readonly k: number; readonly rank: number },
): Adapter {
  const draw = gaussianFrom(uniformFrom(seed))
  const a = scaled(matrixOf(size.rank, size.k, draw), 1 / Math.sqrt(size.k))
  return { a, b: matrixOf(size.d, size.rank, () => 0), alpha: size.rank }
}

/** ΔW = α/r·B·A [d, k]. */
export function updateOf(adapter: Adapter): Matrix {
  return scaled(matmul(adapter.b, adapter.a), scaleOf(adapter))
}

/** W + ΔW: one matrix of the old shape. */
export function merged(weights: Matrix, adapter: Adapter): Matrix {
  return added(weights, updateOf(adapter))
}

type Product = (a: Matrix, b: Matrix) => Matrix

/** x·Wᵀ, for inputs [n, k] → [n, d]. */
export function base(weights: Matrix, inputs: Matrix, product: Product = matmul): Matrix {
  return product(inputs, transpose(weights))
}

/** x·Wᵀ + α/r·(x·Aᵀ)·Bᵀ: the adapter stays beside the weights. */
export function beside(weights: Matrix, adapter: Adapter, inputs: Matrix, product: Product = matmul): Matrix {
  const narrow = product(inputs, transpose(adapter.a)) // [n, r]
  return added(
    base(weights, inputs, product),
    scaled(product(narrow, transpose(adapter.b)), scaleOf(adapter)),
  )
}

/** One batch with an adapter of its own for each row: the large product is shared, the small ones are not. */
export function mixedBatch(weights: Matrix, adapters: readonly Adapter[], inputs: Matrix): Matrix {
  const shared = base(weights, inputs)
  return inputs.map((input, n) => {
    const adapter = adapters[n]
    if (adapter === undefined) return rowAt(shared, n)
    const small = matmul(matmul([input], transpose(adapter.a)), transpose(adapter.b))
    return rowAt(added([rowAt(shared, n)], scaled(small, scaleOf(adapter))), 0)
  })
}

/** The adapter of a rank that comes nearest to a wanted change. */
export function bestFor(change: Matrix, rank: number): Adapter {
  const { left, right } = nearest(change, rank)
  return { a: right, b: left, alpha: rank }
}
