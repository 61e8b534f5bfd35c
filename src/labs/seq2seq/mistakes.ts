/** Mistakes that follow on mistakes, in closed form; and what scheduled sampling aims at, on two letters. */
import { at, rowAt, total } from '../entries.ts'
import { transpose } from '../linear.ts'
import type { Matrix } from '../linear.ts'

export function errorFree(rate: number, length: number): number {
  return (1 - rate) ** length
}

/**
 * The expected number of wrong letters if a letter is wrong with one rate as long as all before it are right, and with
 * another ever after. With `after` equal to `before` it is T ε; with 1 it is the worst case that Ross and Bagnell
 * (2010) bound by T² ε.
 */
export function expectedMistakes(before: number, after: number, length: number): number {
  const right = Array.from({ length }, (_, t) => errorFree(before, t))
  return total(right.map(p => p * before + (1 - p) * after))
}

/**
 * Two letters with the probabilities P(x, y). The second is learned after the true first letter, or, with probability
 * `own`, after one that the model draws while the target stays what it was. This is the distribution of the second
 * letter, given the first, that makes the loss least: ((1 − own) P(x, y) + own P(x) P(y)) / P(x).
 */
export function bestSecond(joint: Matrix, own: number): Matrix {
  const first = joint.map(total)
  const second = transpose(joint).map(total)
  return joint.map((row, x) =>
    row.map((p, y) => ((1 - own) * p + own * at(first, x) * at(second, y)) / total(rowAt(joint, x))),
  )
}
