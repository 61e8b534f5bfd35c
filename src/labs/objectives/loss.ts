import { at, rowAt } from '../entries.ts'
import { softmax } from '../linear.ts'
import type { Matrix } from '../linear.ts'

/** A token of the vocabulary for each position that counts, by its number, and how much it counts. */
interface Targets {
  readonly wanted: readonly (number | undefined)[]
  readonly weights: readonly number[]
  /** The divisor of the sum: the number of signals for a mean, the length of the text in diffusion. */
  readonly over: number
}

/** Σ −w ln p(wanted), over that divisor; positions without a target add nothing. */
export function lossOf(logits: Matrix, { wanted, weights, over }: Targets): number {
  return (
    wanted.reduce<number>(
      (sum, token, i) =>
        token === undefined ? sum : sum - at(weights, i) * Math.log(at(softmax(rowAt(logits, i)), token)),
      0,
    ) / over
  )
}

/** (n, V): softmax less one at the target, weighted; zero where there is no target. */
export function lossGradient(logits: Matrix, { wanted, weights, over }: Targets): Matrix {
  return logits.map((row, i) => {
    const token = wanted[i]
    if (token === undefined) return row.map(() => 0)
    return softmax(row).map((p, j) => ((p - (j === token ? 1 : 0)) * at(weights, i)) / over)
  })
}
