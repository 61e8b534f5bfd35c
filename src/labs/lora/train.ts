/** Training an adapter towards a wanted change of the weights, by gradient descent. */
import { added, matmul, scaled, transpose } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import { rankOf, scaleOf, updateOf } from './adapter.ts'
import { frobenius } from './svd.ts'
import type { Matrix } from '../linear.ts'
import type { Adapter } from './adapter.ts'

/** ½·‖ΔW − wanted‖², which is the squared error of the outputs where the inputs are white. */
export function lossOf(adapter: Adapter, wanted: Matrix): number {
  return frobenius(added(updateOf(adapter), scaled(wanted, -1))) ** 2 / 2
}

/** With G = ΔW − wanted: ∂/∂B = α/r·G·Aᵀ and ∂/∂A = α/r·Bᵀ·G. W has no gradient. */
export function gradientOf(adapter: Adapter, wanted: Matrix): { readonly a: Matrix; readonly b: Matrix } {
  const gap = added(updateOf(adapter), scaled(wanted, -1))
  const scale = scaleOf(adapter)
  return {
    a: scaled(matmul(transpose(adapter.b), gap), scale),
    b: scaled(matmul(gap, transpose(adapter.a)), scale),
  }
}

export function trained(
  adapter: Adapter,
  wanted: Matrix,
  options: { readonly steps: number; readonly rate: number },
): Adapter {
  let { a, b } = adapter
  for (let step = 0; step < options.steps; step += 1) {
    const gradient = gradientOf({ a, b, alpha: adapter.alpha }, wanted)
    a = added(a, scaled(gradient.a, -options.rate))
    b = added(b, scaled(gradient.b, -options.rate))
  }
  return { a, b, alpha: adapter.alpha }
}

/** A change of the weights [d, k] that has a rank, with noise of full rank on top. */
export function wantedChange(
  seed: number,
  size: { readonly d: number; readonly k: number; readonly rank: number; readonly noise: number },
): Matrix {
  const draw = gaussianFrom(uniformFrom(seed))
  const norm = 1 / Math.sqrt(size.d * size.k)
  const low = matmul(matrixOf(size.d, size.rank, draw), matrixOf(size.rank, size.k, draw))
  return scaled(added(low, scaled(matrixOf(size.d, size.k, draw), size.noise)), norm)
}

/** The same product B·A at another rank: more rows and columns, which are zero. */
export function padded(adapter: Adapter, rank: number): Adapter {
  const more = rank - rankOf(adapter)
  const zeros = (count: number) => new Array<number>(count).fill(0)
  const a = [...adapter.a, ...Array.from({ length: more }, () => zeros(adapter.a[0]?.length ?? 0))]
  return { ...adapter, a, b: adapter.b.map(row => [...row, ...zeros(more)]) }
}
