/** Activation functions between two matrices: forward, and the vector-Jacobian product back. */

export const ACTIVATIONS = ['tanh', 'relu', 'gelu', 'swiglu'] as const
export type Activation = (typeof ACTIVATIONS)[number]
export type Reals = Float64Array

const logistic = (x: number) => 1 / (1 + Math.exp(-x))
const ROOT = Math.sqrt(2 / Math.PI)

/** The form with tanh that GPT-2 has. [hendrycks-2016] */
function gelu(x: number): number {
  return 0.5 * x * (1 + Math.tanh(ROOT * (x + 0.044715 * x ** 3)))
}

function geluSlope(x: number): number {
  const t = Math.tanh(ROOT * (x + 0.044715 * x ** 3))
  return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * ROOT * (1 + 3 * 0.044715 * x * x)
}

const PLAIN = {
  tanh: [Math.tanh, (x: number) => 1 - Math.tanh(x) ** 2],
  relu: [(x: number) => Math.max(0, x), (x: number) => (x > 0 ? 1 : 0)],
  gelu: [gelu, geluSlope],
} as const

/** SwiGLU halves the width: one half of z, through Swish, is the gate of the other. [shazeer-2020] */
export function widthAfter(activation: Activation, width: number): number {
  return activation === 'swiglu' ? width / 2 : width
}

export function activated(activation: Activation, z: Reals): Reals {
  if (activation !== 'swiglu') return z.map(PLAIN[activation][0])
  const half = z.length / 2
  return z.slice(0, half).map((x, i) => x * logistic(x) * (z[half + i] ?? NaN))
}

/** The gradient by z from the one by φ(z): no Jacobian is built. */
export function activationBack(activation: Activation, z: Reals, upstream: Reals): Reals {
  if (activation !== 'swiglu') {
    const slope = PLAIN[activation][1]
    return z.map((x, i) => slope(x) * (upstream[i] ?? NaN))
  }
  const half = z.length / 2
  return z.map((x, i) => {
    const above = upstream[i % half] ?? NaN
    if (i >= half) {
      const gate = z[i - half] ?? NaN
      return gate * logistic(gate) * above
    }
    const s = logistic(x)
    return (s + x * s * (1 - s)) * (z[half + i] ?? NaN) * above
  })
}
