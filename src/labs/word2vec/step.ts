/**
 * One prediction with negative sampling (SGNS): Mikolov et al. 2013, "Distributed Representations of Words
 * and Phrases and their Compositionality". V words, d the width of a vector, k noise words.
 */
import type { Draw } from '../random.ts'

/** Rows of vectors, one after another. A step touches few of them, so they are changed in place. */
export interface Rows {
  readonly width: number // d
  readonly data: Float64Array // V·d
}

/** Input rows of a prediction: one row, or several that are added and scaled. */
export interface Inputs {
  readonly rows: ArrayLike<number>
  readonly scale: number // 1 for skip-gram and fastText, one over the number of rows for CBOW
}

export function rowTable(count: number, width: number, draw?: Draw): Rows {
  const data = new Float64Array(count * width)
  if (draw) for (let i = 0; i < data.length; i += 1) data[i] = (draw() - 0.5) / width
  return { width, data }
}

export function vectorAt({ width, data }: Rows, row: number): Float64Array {
  return data.subarray(row * width, (row + 1) * width)
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

/** One step: changes the rows it touches, and returns the loss before it. */
type Step = (inputs: Inputs, targets: ArrayLike<number>, rate: number) => number

/**
 * Gradient steps on −log σ(u_o·h) − Σ log σ(−u_n·h), where h = scale · Σ v_i. The first target is the true
 * word o, the others are noise.
 */
export function stepsOn(v: Rows, u: Rows): Step {
  const d = v.width
  const [centres, contexts] = [v.data, u.data]
  const h = new Float64Array(d)
  const back = new Float64Array(d) // the gradient with respect to h
  // Entries are read in place: a function for it, given arrays of several types, takes five times as long.
  const sumUp = ({ rows, scale }: Inputs) => {
    h.fill(0)
    for (let i = 0; i < rows.length; i += 1)
      for (let j = 0, at = (rows[i] ?? NaN) * d; j < d; j += 1)
        h[j] = (h[j] ?? NaN) + scale * (centres[at + j] ?? NaN)
  }
  const moveInputs = ({ rows, scale }: Inputs, rate: number) => {
    for (let i = 0; i < rows.length; i += 1)
      for (let j = 0, at = (rows[i] ?? NaN) * d; j < d; j += 1)
        centres[at + j] = (centres[at + j] ?? NaN) - rate * scale * (back[j] ?? NaN)
  }
  return (inputs, targets, rate) => {
    sumUp(inputs)
    back.fill(0)
    let loss = 0
    for (let t = 0; t < targets.length; t += 1) {
      const at = (targets[t] ?? NaN) * d
      let score = 0
      for (let j = 0; j < d; j += 1) score += (contexts[at + j] ?? NaN) * (h[j] ?? NaN)
      const probability = sigmoid(score)
      loss -= Math.log(t === 0 ? probability : 1 - probability)
      const slope = probability - (t === 0 ? 1 : 0)
      for (let j = 0; j < d; j += 1) {
        const context = contexts[at + j] ?? NaN
        back[j] = (back[j] ?? NaN) + slope * context
        contexts[at + j] = context - rate * slope * (h[j] ?? NaN)
      }
    }
    moveInputs(inputs, rate)
    return loss
  }
}
