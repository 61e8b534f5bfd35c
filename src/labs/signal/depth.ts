/** The signal and its gradient by layer, in networks drawn from a seed. */
import { gaussianFrom, uniformFrom } from '../random.ts'
import { activated, widthAfter } from './activations.ts'
import type { Numbers } from './activations.ts'
import { deviationOf } from './initial.ts'
import type { Rule } from './initial.ts'
import { meanSquare, normalised } from './norms.ts'
import { shapeOf, sizeOf, stackBackward, stackForward } from './stack.ts'
import type { StackForm } from './stack.ts'

export interface DepthSetting extends StackForm {
  readonly rule: Rule
  readonly width: number
  readonly depth: number
  readonly seed: number
  /** A factor on every weight after it was drawn, as if training had moved them. */
  readonly stretch?: number
}

export interface ByLayer {
  /** The mean square of the stream before each layer and after the last; it starts near 1. */
  readonly squares: readonly number[]
  /** The norm of the gradient in the same places, of a loss whose gradient by the output is 1 long. */
  readonly gradients: readonly number[]
  /** The norm of the gradient by each matrix. */
  readonly weights: readonly number[]
}

/** One network. Weights are uniform, with the deviation of their rule; the input is standard normal. */
export function oneNetwork(setting: DepthSetting): ByLayer {
  const { rule, width, depth, seed, stretch = 1 } = setting
  const uniform = uniformFrom(seed)
  const normal = gaussianFrom(uniform)
  const [rows, columns] = shapeOf(setting.activation, width)
  const reach = Math.sqrt(3) * deviationOf(rule, columns, rows) * stretch // U(−a, a) has the variance a²/3
  const weights = Array.from({ length: depth }, () =>
    new Float64Array(rows * columns).map(() => reach * (2 * uniform() - 1)),
  )
  const pass = stackForward(setting, weights, new Float64Array(width).map(normal))
  const direction = new Float64Array(width).map(normal)
  const size = sizeOf(direction)
  const gradient = stackBackward(
    setting,
    weights,
    pass,
    direction.map(value => value / size),
  )
  return {
    squares: [...pass.traces.map(({ z }) => z), pass.last].map(meanSquare),
    gradients: gradient.states.map(sizeOf),
    weights: gradient.weights,
  }
}

/** How many networks the median is taken of. */
export const NETWORKS_DRAWN = 5

export function medianNetwork(setting: DepthSetting): ByLayer {
  const runs = Array.from({ length: NETWORKS_DRAWN }, (_, i) =>
    oneNetwork({ ...setting, seed: setting.seed * NETWORKS_DRAWN + i }),
  )
  const median = (of: (run: ByLayer) => readonly number[]) =>
    (runs[0] ? of(runs[0]) : []).map((_, l) => {
      // What is not a number has gone beyond the largest.
      const values = runs.map(run => of(run)[l] ?? NaN).map(x => (Number.isNaN(x) ? Infinity : x))
      return values.toSorted((a, b) => a - b)[(NETWORKS_DRAWN - 1) / 2] ?? NaN
    })
  return {
    squares: median(run => run.squares),
    gradients: median(run => run.gradients),
    weights: median(run => run.weights),
  }
}

/**
 * The forward pass of a network so wide that its weights would not fit: for one input, W h of a normal W is
 * normal with the deviation σ|h|, so the weights need not be drawn. The mean square before each layer and after
 * the last.
 */
export function wideSquares(setting: DepthSetting): readonly number[] {
  const { rule, width, depth, seed, stretch = 1, activation, connection, norm, branch } = setting
  const normal = gaussianFrom(uniformFrom(seed))
  const deviation = deviationOf(rule, widthAfter(activation, width), width) * stretch
  let z: Numbers = new Float64Array(width).map(normal)
  const squares = [meanSquare(z)]
  for (let l = 0; l < depth; l += 1) {
    const h = activated(activation, connection === 'pre' ? normalised(z, norm) : z)
    const size = deviation * sizeOf(h)
    const stream = z
    const sum = stream.map(value =>
      connection === 'plain' ? size * normal() : value + branch * size * normal(),
    )
    z = connection === 'post' ? normalised(sum, norm) : sum
    squares.push(meanSquare(z))
  }
  return squares
}
