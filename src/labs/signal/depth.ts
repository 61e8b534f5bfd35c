/** The signal and its gradient by layer, in networks drawn from a seed. */
import { gaussianFrom, uniformFrom } from '../random.ts'
import type { Draw } from '../random.ts'
import { widthAfter } from './activations.ts'
import { initialDeviation } from './initial.ts'
import type { InitialRule } from './initial.ts'
import { matrixMap, sizeOf, unseenMap } from './maps.ts'
import type { LinearMap } from './maps.ts'
import { meanSquare } from './norms.ts'
import { stackBackward, stackForward } from './stack.ts'
import type { StackForm } from './stack.ts'

export interface DepthSetting extends StackForm {
  readonly rule: InitialRule
  readonly width: number
  readonly depth: number
  readonly seed: number
  /** A factor on every weight after it was drawn, as if training had moved them. */
  readonly stretch?: number
}

export interface ByLayer {
  /** The mean square of the stream before each layer and after the last; it starts near 1. */
  readonly squares: readonly number[]
  /** The norm of the gradient in the same places, of a loss whose gradient by the output has norm 1. */
  readonly gradients: readonly number[]
  /** The norm of the gradient by each matrix. */
  readonly weights: readonly number[]
}

/** A network with its weights drawn one by one, from a uniform distribution. */
export function oneNetwork(setting: DepthSetting): ByLayer {
  const uniform = uniformFrom(setting.seed)
  return run(setting, gaussianFrom(uniform), (deviation, rows, columns) => {
    const reach = Math.sqrt(3) * deviation // U(−a, a) has the variance a²/3
    const W = new Float64Array(rows * columns)
    for (let i = 0; i < W.length; i += 1) W[i] = reach * (2 * uniform() - 1)
    return matrixMap(W, columns)
  })
}

/** A network of normal weights that are never stored, so that it can be thousands wide. */
export function wideNetwork(setting: DepthSetting): ByLayer {
  const normal = gaussianFrom(uniformFrom(setting.seed))
  return run(setting, normal, (deviation, rows) => unseenMap(deviation, rows, normal))
}

function run(
  setting: DepthSetting,
  normal: Draw,
  drawn: (deviation: number, rows: number, columns: number) => LinearMap,
): ByLayer {
  const { rule, width, depth, activation, stretch = 1 } = setting
  const columns = widthAfter(activation, width)
  const deviation = initialDeviation(rule, columns, width) * stretch
  const start = new Float64Array(width).map(normal)
  const direction = new Float64Array(width).map(normal)
  const maps = Array.from({ length: depth }, () => drawn(deviation, width, columns))
  const pass = stackForward(setting, maps, start)
  const size = sizeOf(direction)
  const gradient = stackBackward(
    setting,
    maps,
    pass,
    direction.map(value => value / size),
  )
  // NaN arises only after an overflow, so it counts as infinite.
  const finite = (x: number) => (Number.isNaN(x) ? Infinity : x)
  return {
    squares: [...pass.traces.map(({ z }) => z), pass.last].map(meanSquare).map(finite),
    gradients: gradient.states.map(sizeOf).map(finite),
    weights: gradient.weights.map(finite),
  }
}
