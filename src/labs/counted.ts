import { rowAt } from './entries.ts'
import { matmul } from './linear.ts'
import type { Matrix } from './linear.ts'

/** A matrix product that keeps count of its multiplications; each comes with an addition. */
interface Counted {
  readonly matmul: (a: Matrix, b: Matrix) => Matrix
  readonly products: () => number
}

export function counted(): Counted {
  let products = 0
  return {
    matmul: (a, b) => {
      products += a.length * b.length * rowAt(b, 0).length
      return matmul(a, b)
    },
    products: () => products,
  }
}
