/**
 * Features in superposition: the model with a ReLU at its output of Elhage et al. (2022), Toy Models of
 * Superposition. It squeezes n features through m dimensions, h = W x, and reads them out, x̂ =
 * ReLU(Wᵀh + b).
 */
import type { Draw } from '../random.ts'
import { addTo } from './flat.ts'

export interface ToySizes {
  /** Features. */
  readonly n: number
  /** Dimensions. */
  readonly m: number
}

/** Flat arrays, since a training visits them millions of times. */
export interface ToyModel extends ToySizes {
  /** (n, m): row i is the direction of feature i, a column of W. */
  readonly w: Float64Array
  /** (n) */
  readonly b: Float64Array
}

/** Feature i counts 0.9 times as much as the one before it. */
function importances(n: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => 0.9 ** i)
}

/** (count, n): each feature is active with probability `density`, and then uniform between 0 and 1. */
export function drawFeatures(x: Float64Array, density: number, draw: Draw): Float64Array {
  for (let i = 0; i < x.length; i += 1) x[i] = draw() < density ? draw() : 0
  return x
}

/** h = W x for each row of x: (count, m). */
export function squeezed({ n, m, w }: ToyModel, x: Float64Array): Float64Array {
  const count = x.length / n
  const h = new Float64Array(count * m)
  for (let row = 0; row < count; row += 1)
    for (let i = 0; i < n; i += 1) {
      const xi = x[row * n + i] ?? NaN
      if (xi === 0) continue
      for (let j = 0; j < m; j += 1) addTo(h, row * m + j, xi * (w[i * m + j] ?? NaN))
    }
  return h
}

/** x̂ = ReLU(Wᵀh + b) for each row of h: (count, n). */
export function readOut({ n, m, w, b }: ToyModel, h: Float64Array): Float64Array {
  const count = h.length / m
  const out = new Float64Array(count * n)
  for (let row = 0; row < count; row += 1)
    for (let i = 0; i < n; i += 1) {
      let sum = b[i] ?? NaN
      for (let j = 0; j < m; j += 1) sum += (w[i * m + j] ?? NaN) * (h[row * m + j] ?? NaN)
      out[row * n + i] = Math.max(0, sum)
    }
  return out
}

/** The mean over rows of Σᵢ Iᵢ (xᵢ − x̂ᵢ)². */
export function lossOf(model: ToyModel, x: Float64Array, h = squeezed(model, x)): number {
  const { n } = model
  const out = readOut(model, h)
  const weights = importances(n)
  let sum = 0
  for (let i = 0; i < x.length; i += 1) {
    const error = (out[i] ?? NaN) - (x[i] ?? NaN)
    sum += (weights[i % n] ?? NaN) * error * error
  }
  return sum / (x.length / n)
}

interface ToyGradient {
  readonly loss: number
  readonly w: Float64Array
  readonly b: Float64Array
}

/** W is used twice, to squeeze and to read out, so its gradient has two parts. */
export function toyGradient(model: ToyModel, x: Float64Array): ToyGradient {
  const { n, m, w } = model
  const count = x.length / n
  const h = squeezed(model, x)
  const out = readOut(model, h)
  const weights = importances(n)
  const gradient = { w: new Float64Array(n * m), b: new Float64Array(n) }
  const back = new Float64Array(m) // dL/dh of one row
  let loss = 0
  for (let row = 0; row < count; row += 1) {
    back.fill(0)
    for (let i = 0; i < n; i += 1) {
      const error = (out[row * n + i] ?? NaN) - (x[row * n + i] ?? NaN)
      loss += ((weights[i] ?? NaN) * error * error) / count
      if (out[row * n + i] === 0) continue
      const slope = (2 * (weights[i] ?? NaN) * error) / count
      addTo(gradient.b, i, slope)
      for (let j = 0; j < m; j += 1) {
        addTo(gradient.w, i * m + j, slope * (h[row * m + j] ?? NaN))
        addTo(back, j, slope * (w[i * m + j] ?? NaN))
      }
    }
    for (let i = 0; i < n; i += 1) {
      const xi = x[row * n + i] ?? NaN
      if (xi === 0) continue
      for (let j = 0; j < m; j += 1) addTo(gradient.w, i * m + j, xi * (back[j] ?? NaN))
    }
  }
  return { loss, ...gradient }
}
