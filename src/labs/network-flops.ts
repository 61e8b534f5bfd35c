/** The cost of a pass through a network, counted while it runs. */
import { counted } from './counted.ts'
import { at, rowAt } from './entries.ts'
import { scaled, transpose } from './linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from './random.ts'
import type { Matrix } from './linear.ts'

interface NetworkCost {
  readonly parameters: number
  /** Floating-point operations for each parameter and token; a multiplication and an addition are two. */
  readonly forward: number
  readonly backward: number
}

/**
 * Sends tokens through linear layers with ReLU and back again. With frozen weights the gradient passes
 * through each layer to reach what is trained below or beside it; no gradient of the weights is taken.
 */
export function networkCost(
  widths: readonly number[],
  tokens: number,
  weights: 'trained' | 'frozen',
): NetworkCost {
  const draw = gaussianFrom(uniformFrom(1))
  const layers = widths.slice(1).map((width, i) => scaled(matrixOf(at(widths, i), width, draw), 0.1))
  const parameters = layers.reduce((sum, layer) => sum + layer.flat().length, 0)
  const [up, down] = [counted(), counted()]
  const inputs: Matrix[] = []
  let states = matrixOf(tokens, at(widths, 0), draw)
  for (const layer of layers) {
    inputs.push(states)
    states = up.matmul(states, layer).map(row => row.map(value => Math.max(0, value)))
  }
  let upstream = states
  for (const [i, layer] of [...layers.entries()].toReversed()) {
    const input = inputs[i] ?? []
    if (weights === 'trained') down.matmul(transpose(input), upstream) // dW = xᵀ·dy
    const below = down.matmul(upstream, transpose(layer)) // dx = dy·Wᵀ
    upstream = below.map((row, n) => row.map((value, c) => (at(rowAt(input, n), c) > 0 ? value : 0)))
  }
  const per = (products: number) => (2 * products) / (parameters * tokens)
  return { parameters, forward: per(up.products()), backward: per(down.products()) }
}
