import type { Matrix } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'

interface DrawnTokens {
  readonly q: Matrix // (T, d)
  readonly k: Matrix // (T, d)
  readonly v: Matrix // (T, d)
}

/** Queries, keys and values of tokens, each component standard normal: enough to look at the steps. */
export function drawTokens(T: number, d: number, seed: number): DrawnTokens {
  const normal = gaussianFrom(uniformFrom(seed))
  return { q: matrixOf(T, d, normal), k: matrixOf(T, d, normal), v: matrixOf(T, d, normal) }
}
