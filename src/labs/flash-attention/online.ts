/** The online softmax: what is known of a row after some of its blocks, and how two such parts are joined. */
import { at, rowAt } from '../entries.ts'
import type { Matrix, Vector } from '../linear.ts'

interface RowPart {
  /** The largest score so far. */
  readonly max: number
  /** The sum of the exponentials, relative to that maximum. */
  readonly sum: number
  /** The values, weighted by the same exponentials and not yet divided by their sum. [d] */
  readonly output: Vector
}

/** Before the first block. */
export function nothingYet(width: number): RowPart {
  return { max: -Infinity, sum: 0, output: new Array<number>(width).fill(0) }
}

/** One block of a row by itself. scores [block], values [block, d] */
export function ofBlock(scores: Vector, values: Matrix): RowPart {
  const max = Math.max(...scores)
  const powers = scores.map(score => Math.exp(score - max))
  const output = new Array<number>(rowAt(values, 0).length).fill(0)
  for (const [j, power] of powers.entries()) {
    const row = rowAt(values, j)
    for (let c = 0; c < output.length; c += 1) output[c] = at(output, c) + power * at(row, c)
  }
  return { max, sum: powers.reduce((a, b) => a + b, 0), output }
}

/** m = max(m₁, m₂), ℓ = e^(m₁−m)·ℓ₁ + e^(m₂−m)·ℓ₂, and the outputs likewise. [milakov-2018; dao-2022] */
export function joined(one: RowPart, other: RowPart): RowPart {
  const max = Math.max(one.max, other.max)
  const [a, b] = [Math.exp(one.max - max), Math.exp(other.max - max)]
  return {
    max,
    sum: a * one.sum + b * other.sum,
    output: one.output.map((value, c) => a * value + b * at(other.output, c)),
  }
}

/** The output of attention, and ln Σ e^s, the one number of a row that the backward pass needs. */
export function finished(part: RowPart): { readonly output: Vector; readonly logSumExp: number } {
  return { output: part.output.map(value => value / part.sum), logSumExp: part.max + Math.log(part.sum) }
}
