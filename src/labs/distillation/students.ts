/**
 * A linear student taught by labels or by the teacher's probabilities, on inputs of which it has only
 * a few.
 */
import { matmul, softmax, transpose } from '../linear.ts'
import type { Matrix, Vector } from '../linear.ts'
import { at, rowAt } from '../entries.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import { applied, averageOf } from '../vectors.ts'
import { relativeEntropy } from './soft-targets.ts'

const WIDTH = 6
const CLASSES = 4

interface Lesson {
  /** (count, width), the last entry of each row 1. */
  readonly inputs: Matrix
  /** (count, classes): what the teacher says of each. */
  readonly soft: Matrix
  /** The same with one class of each drawn, as a corpus has it. */
  readonly hard: Matrix
}

/** The teacher has a hidden layer, so that no linear student can be it. */
export function lessonOf(count: number, seed: number): Lesson {
  const world = gaussianFrom(uniformFrom(17))
  const [inner, outer] = [matrixOf(8, WIDTH, world), matrixOf(CLASSES, 8, world)]
  const uniform = uniformFrom(seed)
  const gaussian = gaussianFrom(uniform)
  const inputs = Array.from({ length: count }, () => [...Array.from({ length: WIDTH - 1 }, gaussian), 1])
  const soft = inputs.map(x => softmax(applied(outer, applied(inner, x).map(Math.tanh))))
  return { inputs, soft, hard: soft.map(p => drawnOf(p, uniform())) }
}

/** One class, with the whole of the probability. */
function drawnOf(p: Vector, u: number): Vector {
  let left = u
  const drawn = p.findIndex(x => (left -= x) < 0)
  return p.map((_, i) => (i === (drawn < 0 ? p.length - 1 : drawn) ? 1 : 0))
}

/** (classes, width): gradient descent on the mean cross-entropy with the targets. */
export function taught(inputs: Matrix, targets: Matrix, steps = 200, rate = 0.5): Matrix {
  let weights: Matrix = Array.from({ length: CLASSES }, () => Array.from({ length: WIDTH }, () => 0))
  for (let step = 0; step < steps; step += 1) {
    const slope = studentGradient(weights, inputs, targets)
    weights = weights.map((row, i) => row.map((w, j) => w - rate * at(rowAt(slope, i), j)))
  }
  return weights
}

export function studentGradient(weights: Matrix, inputs: Matrix, targets: Matrix): Matrix {
  const gaps = inputs.map((x, n) =>
    softmax(applied(weights, x)).map((q, i) => (q - at(rowAt(targets, n), i)) / inputs.length),
  )
  return matmul(transpose(gaps), inputs)
}

/** The mean divergence from the teacher to the student, in nats. */
export function divergenceOn({ inputs, soft }: Lesson, weights: Matrix): number {
  return averageOf(inputs.map((x, n) => relativeEntropy(rowAt(soft, n), softmax(applied(weights, x)))))
}
