import { added, matmul, scaled, softmax, transpose } from '../linear.ts'
import type { Matrix } from '../linear.ts'
import { rowAt } from '../entries.ts'
import type { SeenBy } from './example.ts'

/** (n, d): the states after so many layers of attention, each added to what went in. */
export function statesUnder(sees: SeenBy, x: Matrix, layers: number): Matrix {
  let states = x
  for (let layer = 0; layer < layers; layer += 1) {
    const scores = scaled(matmul(states, transpose(states)), 1 / Math.sqrt(rowAt(x, 0).length))
    const weights = scores.map((row, i) =>
      softmax(row.map((score, j) => (sees(i, j) ? score : Number.NEGATIVE_INFINITY))),
    )
    states = added(states, matmul(weights, states))
  }
  return states
}

/** How far the states of the first `kept` positions move when the others are changed. */
export function staleness(
  sees: SeenBy,
  [before, after]: readonly [Matrix, Matrix],
  kept: number,
  layers = 2,
): number {
  const [was, is] = [before, after].map(x => statesUnder(sees, x, layers).slice(0, kept).flat())
  return Math.max(...(was ?? []).map((value, i) => Math.abs(value - (is?.[i] ?? NaN))))
}
