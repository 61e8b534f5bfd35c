/** A head that looks for a needle: its score against the highest of many others, and its weight among them. */
import { chiSquaredTail } from '../chi-squared.ts'
import { at } from '../entries.ts'
import { softmax } from '../linear.ts'
import { placeOfLargest } from '../vectors.ts'
import type { Draw } from '../random.ts'
import type { Vector } from '../linear.ts'

/** Φ(x), by way of the tail of χ² with one degree of freedom. */
function shareBelow(x: number): number {
  const tail = chiSquaredTail(x * x, 1) / 2
  return x < 0 ? tail : 1 - tail
}

/** Scores before the softmax, normal with deviation 1; the needle, first, lies higher by `lead`. [n] */
export function drawnScores(lead: number, n: number, gaussian: Draw): Vector {
  return Array.from({ length: n }, (_, i) => gaussian() + (i === 0 ? lead : 0))
}

export function isFound(scores: Vector): boolean {
  return placeOfLargest(scores) === 0
}

export function needleWeight(scores: Vector): number {
  return at(softmax(scores), 0)
}

/** ∫ φ(s − lead) Φ(s)^(n−1) ds: how often the needle's score is the highest of n. */
export function needleFound(n: number, lead: number): number {
  const step = 0.02
  let share = 0
  for (let s = lead - 9; s <= lead + 9; s += step)
    share += (Math.exp(-((s - lead) ** 2) / 2) / Math.sqrt(2 * Math.PI)) * powerBelow(s, n - 1) * step
  return share
}

/** Φ(s)^m, by its tail, since Φ itself rounds to 1 where m is large. */
function powerBelow(s: number, m: number): number {
  return m === 0 ? 1 : Math.exp(m * Math.log1p(-shareBelow(-s)))
}

/** e^lead / (e^lead + (n − 1) √e): the weight with the average of the others' exponentials, e^(1/2). */
export function weightAmong(n: number, lead: number): number {
  return 1 / (1 + (n - 1) * Math.exp(0.5 - lead))
}
