/**
 * Back-propagation through layers x ← tanh(x W), with everything kept or with checkpoints (Chen et al. 2016).
 * The loss is half the sum of squares of the output, so its gradient by the output is the output.
 */
import { counted } from '../counted.ts'
import { rowAt } from '../entries.ts'
import { transpose } from '../linear.ts'
import type { Matrix } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'

interface BackpropRun {
  readonly gradients: readonly Matrix[] // by each W, [d, d]
  /** Multiplications, forward (with what was computed again) and backward. */
  readonly forward: number
  readonly backward: number
  /** Layers' activations held at the worst moment; a checkpoint counts as one. */
  readonly held: number
}

interface Kept {
  readonly input: Matrix // [B, d]
  readonly output: Matrix // [B, d]
}

interface DeepNetwork {
  readonly x: Matrix // [B, d]
  readonly weights: readonly Matrix[] // [d, d] each
}

export function drawnNetwork(layers: number, width = 3, examples = 2, seed = 1): DeepNetwork {
  const draw = gaussianFrom(uniformFrom(seed))
  const weights = Array.from({ length: layers }, () => matrixOf(width, width, draw))
  return { x: matrixOf(examples, width, draw), weights }
}

/** A checkpoint before every so many layers; with 0 every layer's activations are kept. */
export function backprop({ x, weights }: DeepNetwork, every = 0): BackpropRun {
  const [up, down] = [counted(), counted()]
  const through = (input: Matrix, W: Matrix): Kept => ({
    input,
    output: up.matmul(input, W).map(row => row.map(Math.tanh)),
  })
  const segment = every === 0 ? weights.length : every
  const checkpoints: Matrix[] = []
  let kept: Kept[] = []
  let state = x
  for (const [l, W] of weights.entries()) {
    if (every > 0 && l % segment === 0) checkpoints.push(state)
    const layer = through(state, W)
    if (every === 0) kept.push(layer)
    state = layer.output
  }
  const gradients: Matrix[] = []
  let held = kept.length
  let upstream = state
  for (let end = weights.length; end > 0;) {
    const start = Math.floor((end - 1) / segment) * segment
    if (every > 0) {
      // The segment once more, from its checkpoint.
      kept = []
      let again = checkpoints[start / segment] ?? []
      for (const W of weights.slice(start, end)) {
        const layer = through(again, W)
        kept.push(layer)
        again = layer.output
      }
      held = Math.max(held, checkpoints.length + kept.length)
    }
    for (let l = end - 1; l >= start; l -= 1) {
      const { input, output } = kept[l - start] ?? { input: [], output: [] }
      const by = upstream.map((row, b) => row.map((g, j) => g * (1 - (rowAt(output, b)[j] ?? NaN) ** 2)))
      gradients.unshift(down.matmul(transpose(input), by)) // dW = xᵀ·dy
      if (l > 0) upstream = down.matmul(by, transpose(weights[l] ?? [])) // dx = dy·Wᵀ
    }
    checkpoints.length = Math.min(checkpoints.length, start / segment)
    end = start
  }
  return { gradients, forward: up.products(), backward: down.products(), held }
}
