/**
 * A deep stack of layers z ← W φ(z), n wide: the second moment of the signal on its way forward, and the size of
 * the gradient on its way back. N(z) is a norm. The places of the norm are those of Xiong et al. 2020, with one
 * matrix to a branch.
 */
import { activated, activationBack } from './activations.ts'
import type { Activation, Reals } from './activations.ts'
import { sizeOf } from './maps.ts'
import type { LinearMap } from './maps.ts'
import { normalised, normBack } from './norms.ts'
import type { Norm } from './norms.ts'

/** plain: W φ(z). skip: z + W φ(z). pre: z + W φ(N(z)), with a norm at the end. post: N(z + W φ(z)). */
export const CONNECTIONS = ['plain', 'skip', 'pre', 'post'] as const
export type Connection = (typeof CONNECTIONS)[number]

export interface StackForm {
  readonly activation: Activation
  readonly connection: Connection
  readonly norm: Norm
  /** A factor on every branch, such as 1/√N. */
  readonly branch: number
}

interface LayerTrace {
  readonly z: Reals // [n], what came in
  readonly inner: Reals // [n], what φ took: z, or N(z)
  readonly h: Reals // [m], what W took
  readonly sum: Reals // [n], before a norm that comes after
}

interface StackPass {
  readonly traces: readonly LayerTrace[]
  readonly last: Reals // [n], the stream
  readonly output: Reals // [n]
}

/** From the first layer to the last; each step is kept for the way back. */
export function stackForward(form: StackForm, maps: readonly LinearMap[], start: Reals): StackPass {
  const { activation, connection, norm, branch } = form
  const traces: LayerTrace[] = []
  let z = start
  for (const W of maps) {
    const inner = connection === 'pre' ? normalised(z, norm) : z
    const h = activated(activation, inner)
    const f = W.times(h)
    const stream = z
    const sum = connection === 'plain' ? f : f.map((value, i) => (stream[i] ?? NaN) + branch * value)
    traces.push({ z, inner, h, sum })
    z = connection === 'post' ? normalised(sum, norm) : sum
  }
  return { traces, last: z, output: connection === 'pre' ? normalised(z, norm) : z }
}

interface StackGradient {
  /** By z before each layer, and by the stream after the last. [n] each */
  readonly states: readonly Reals[]
  /** The Frobenius norm of the gradient by each W, for this one input. */
  readonly weights: readonly number[]
}

/** The chain rule from the last layer to the first, from the gradient by the output. */
export function stackBackward(
  form: StackForm,
  maps: readonly LinearMap[],
  { traces, last }: StackPass,
  output: Reals,
): StackGradient {
  const { activation, connection, norm, branch } = form
  let gradient = connection === 'pre' ? normBack(last, output, norm) : output
  const states = [gradient]
  const sizes: number[] = []
  for (const [l, { z, inner, h, sum }] of [...traces.entries()].toReversed()) {
    const bySum = connection === 'post' ? normBack(sum, gradient, norm) : gradient
    const byBranch = connection === 'plain' ? bySum : bySum.map(value => branch * value)
    sizes.unshift(sizeOf(byBranch) * sizeOf(h)) // dW = byBranch hᵀ
    const byInner = activationBack(activation, inner, maps[l]?.transposed(byBranch) ?? h)
    const down = connection === 'pre' ? normBack(z, byInner, norm) : byInner
    gradient = connection === 'plain' ? down : down.map((value, i) => value + (bySum[i] ?? NaN))
    states.unshift(gradient)
  }
  return { states, weights: sizes }
}
