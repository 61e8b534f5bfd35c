/** A time-invariant state space layer, S4D in the real case (Gu et al., 2022): one channel, N decays. */
import type { Vector } from '../linear.ts'
import { dot } from '../linear.ts'
import { at } from '../entries.ts'
import { filled } from '../vectors.ts'

export interface FixedSsm {
  readonly A: Vector // N, negative: the diagonal of the state matrix
  readonly B: Vector // N
  readonly C: Vector // N
  readonly delta: number
}

interface Discrete {
  readonly A: Vector // N
  readonly B: Vector // N
}

/** Zero-order hold: Ā = exp(ΔA), B̄ = A⁻¹(exp(ΔA) − 1)B. */
function discretised(A: Vector, B: Vector, delta: number): Discrete {
  const decay = A.map(a => Math.exp(delta * a))
  return { A: decay, B: B.map((b, n) => (Math.expm1(delta * at(A, n)) / at(A, n)) * b) }
}

/** y_t = C h_t with h_t = Ā h_{t-1} + B̄ x_t: N numbers of state, however long the input. */
export function recurrence(ssm: FixedSsm, x: Vector): Vector {
  const { A, B } = discretised(ssm.A, ssm.B, ssm.delta)
  let h = filled(A.length, 0)
  return x.map(input => {
    h = h.map((value, n) => at(A, n) * value + at(B, n) * input)
    return dot(ssm.C, h)
  })
}

/** K̄_k = C Ā^k B̄, the output k steps after a single 1. */
export function kernel(ssm: FixedSsm, length: number): Vector {
  const { A, B } = discretised(ssm.A, ssm.B, ssm.delta)
  return Array.from({ length }, (_, k) =>
    dot(
      ssm.C,
      B.map((b, n) => at(A, n) ** k * b),
    ),
  )
}

/** y = K̄ ∗ x, by the definition: T²/2 products. */
export function convolution(K: Vector, x: Vector): Vector {
  return x.map((_, t) => {
    let y = 0
    for (let s = 0; s <= t; s += 1) y += at(x, s) * at(K, t - s)
    return y
  })
}

/** The same through the Fourier transform, padded so that nothing wraps round: O(T log T). */
export function fastConvolution(K: Vector, x: Vector): Vector {
  let size = 1
  while (size < K.length + x.length) size *= 2
  const padded = (of: Vector): Complex[] => Array.from({ length: size }, (_, i) => [of[i] ?? 0, 0])
  const [left, right] = [fourier(padded(K), -1), fourier(padded(x), -1)]
  const product = left.map((value, i) => multiplied(value, right[i] ?? ZERO))
  const back = fourier(product, 1)
  return x.map((_, t) => (back[t] ?? ZERO)[0] / size)
}

type Complex = readonly [re: number, im: number]
const ZERO: Complex = [0, 0]

const multiplied = ([a, b]: Complex, [c, d]: Complex): Complex => [a * c - b * d, a * d + b * c]

/** Cooley and Tukey (1965), radix 2. */
function fourier(values: readonly Complex[], sign: 1 | -1): readonly Complex[] {
  const size = values.length
  if (size === 1) return values
  const even = fourier(
    values.filter((_, i) => i % 2 === 0),
    sign,
  )
  const odd = fourier(
    values.filter((_, i) => i % 2 === 1),
    sign,
  )
  const turned = odd.map((value, k) => {
    const angle = (sign * 2 * Math.PI * k) / size
    return multiplied([Math.cos(angle), Math.sin(angle)], value)
  })
  const joined = (way: 1 | -1) =>
    even.map(([re, im], k): Complex => {
      const [dx, dy] = turned[k] ?? ZERO
      return [re + way * dx, im + way * dy]
    })
  return [...joined(1), ...joined(-1)]
}
