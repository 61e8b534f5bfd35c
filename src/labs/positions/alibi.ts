/** Attention with Linear Biases (Press et al.). [press-2021-alibi] */
import { at } from '../entries.ts'
import { softmax } from '../linear.ts'
import type { Matrix, Vector } from '../linear.ts'

/**
 * The slopes of H heads: 2^(−8h/H), h = 1 … H. Where H is not a power of two, those of the power below, and
 * then every second one of the power above, as in the authors' code.
 */
export function slopes(heads: number): Vector {
  const below = 2 ** Math.floor(Math.log2(heads))
  const geometric = (count: number) => Array.from({ length: count }, (_, h) => 2 ** ((-8 * (h + 1)) / count))
  const others = geometric(2 * below).filter((_, i) => i % 2 === 0)
  return [...geometric(below), ...others.slice(0, heads - below)]
}

/** −s·(i − j) for keys j ≤ i, and −∞ for later ones. → [tokens, tokens] */
export function alibiBias(slope: number, tokens: number): Matrix {
  return Array.from({ length: tokens }, (_, i) =>
    Array.from({ length: tokens }, (__, j) => (j <= i ? -slope * (i - j) : -Infinity)),
  )
}

/** The attention of the last token over all others. scores [tokens] → [tokens] */
export function alibiWeights(scores: Vector, slope: number): Vector {
  const last = scores.length - 1
  return softmax(scores.map((score, j) => score - slope * (last - j)))
}

/** The share of attention that falls on the nearest tokens, where all contents score alike. */
export function shareOfNearest(slope: number, tokens: number, nearest: number): number {
  const weights = alibiWeights(new Array<number>(tokens).fill(0), slope)
  let share = 0
  for (let j = tokens - Math.min(nearest, tokens); j < tokens; j += 1) share += at(weights, j)
  return share
}
