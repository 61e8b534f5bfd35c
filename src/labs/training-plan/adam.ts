/** Adam, and a run of it, on a small regression. [kingma-2015, algorithm 1] */
import { at, rowAt } from '../entries.ts'
import { dot } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import type { Matrix, Vector } from '../linear.ts'

/** The contents of a checkpoint: each weight with its two moments, and the number of steps made. */
export interface TrainingState {
  readonly weights: Vector
  readonly first: Vector
  readonly second: Vector
  readonly steps: number
}

interface AdamSettings {
  readonly rate: number
  readonly beta1: number
  readonly beta2: number
  readonly epsilon: number
}

const SETTINGS: AdamSettings = { rate: 0.01, beta1: 0.9, beta2: 0.95, epsilon: 1e-8 }

export function stateOf(weights: Vector): TrainingState {
  const zeros = weights.map(() => 0)
  return { weights, first: zeros, second: zeros, steps: 0 }
}

/** m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², θ ← θ − η·m̂/(√v̂ + ε). */
export function adamStep(state: TrainingState, gradient: Vector, settings = SETTINGS): TrainingState {
  const { rate, beta1, beta2, epsilon } = settings
  const steps = state.steps + 1
  const first = state.first.map((m, i) => beta1 * m + (1 - beta1) * at(gradient, i))
  const second = state.second.map((v, i) => beta2 * v + (1 - beta2) * at(gradient, i) ** 2)
  const weights = state.weights.map((weight, i) => {
    const [m, v] = [at(first, i) / (1 - beta1 ** steps), at(second, i) / (1 - beta2 ** steps)]
    return weight - (rate * m) / (Math.sqrt(v) + epsilon)
  })
  return { weights, first, second, steps }
}

/** Examples of a linear regression: inputs [n, d] and targets [n]. */
export interface Batch {
  readonly inputs: Matrix
  readonly targets: Vector
}

export function batchFrom(seed: number, examples: number, width: number): Batch {
  const draw = gaussianFrom(uniformFrom(seed))
  const inputs = matrixOf(examples, width, draw)
  return {
    inputs,
    targets: inputs.map(
      row =>
        dot(
          row,
          row.map((_, i) => i - 1),
        ) +
        0.1 * draw(),
    ),
  }
}

/** The gradient of the mean of (x·θ − y)²/2. → [d] */
export function gradientOf(weights: Vector, { inputs, targets }: Batch): Vector {
  const errors = inputs.map((row, n) => dot(row, weights) - at(targets, n))
  return weights.map(
    (_, i) => errors.reduce((sum, error, n) => sum + error * at(rowAt(inputs, n), i), 0) / errors.length,
  )
}

/** A batch in micro-batches of equal size. */
export function microBatches({ inputs, targets }: Batch, count: number): readonly Batch[] {
  const size = inputs.length / count
  return Array.from({ length: count }, (_, b) => ({
    inputs: inputs.slice(b * size, (b + 1) * size),
    targets: targets.slice(b * size, (b + 1) * size),
  }))
}

/** Gradients of micro-batches, each of the same size, summed up and divided by their number. */
export function accumulated(weights: Vector, batches: readonly Batch[]): Vector {
  return batches
    .map(batch => gradientOf(weights, batch))
    .reduce(
      (sum, gradient) => sum.map((value, i) => value + at(gradient, i)),
      weights.map(() => 0),
    )
    .map(value => value / batches.length)
}
