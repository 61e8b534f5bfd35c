import { at, rowAt } from '../entries.ts'
import { softmax } from '../linear.ts'
import type { Matrix } from '../linear.ts'

/** A token of the vocabulary for each position that counts, by its number, and how much it counts. */
interface Targets {
  readonly wanted: readonly (number | undefined)[]
  readonly weights: readonly number[]
  /** What the sum is divided by: the signals for a mean, the length of the text in diffusion. */
  readonly over: number
}

/** Σ −w ln p(wanted), over what it is divided by; positions that want nothing add nothing. */
export function lossOf(logits: Matrix, { wanted, weights, over }: Targets): number {
  return (
    wanted.reduce<number>(
      (sum, token, i) =>
        token === undefined ? sum : sum - at(weights, i) * Math.log(at(softmax(rowAt(logits, i)), token)),
      0,
    ) / over
  )
}

/** (n, V): softmax less one at what is wanted, weighted; zero where nothing is. */
export function lossGradient(logits: Matrix, { wanted, weights, over }: Targets): Matrix {
  return logits.map((row, i) => {
    const token = wanted[i]
    if (token === undefined) return row.map(() => 0)
    return softmax(row).map((p, j) => ((p - (j === token ? 1 : 0)) * at(weights, i)) / over)
  })
}
