/**
 * The purpose of the divisor √d in Vaswani et al. 2017, section 3.2.1. A query and n keys are drawn with
 * independent standard normal components, and the softmax is taken of the plain and of the divided products.
 */
import { gaussianFrom, uniformFrom } from '../random.ts'
import type { Draw } from '../random.ts'

export interface ScaleSetting {
  readonly d: number // width of query and keys
  readonly keys: number
  readonly draws: number
  readonly seed: number
}

/** Statistics of a softmax over all draws. */
export interface Spread {
  /** Mean weight at each rank, the largest first. */
  readonly byRank: readonly number[]
  /** The largest weight: its mean, the standard error of that mean, and its 10th and 90th percentiles. */
  readonly largest: {
    readonly mean: number
    readonly error: number
    readonly low: number
    readonly high: number
  }
  /** Mean entropy, in nats. */
  readonly entropy: number
  /** Sensitivity to scores: the mean trace of the softmax's Jacobian, the sum of a (1 - a) over the keys. */
  readonly slope: number
}

export interface ScaleResult {
  readonly setting: ScaleSetting
  /** Standard deviation of the products. */
  readonly deviation: number
  readonly plain: Spread
  readonly divided: Spread
}

/**
 * The products of a query with n keys. Given the query, q · k of a standard normal key is normal with the deviation
 * |q|, so the keys need not be drawn in full; `productsInFull` does, for the test that both have one distribution.
 */
function products({ d, keys }: ScaleSetting, normal: Draw): Float64Array {
  let square = 0
  for (let i = 0; i < d; i += 1) square += normal() ** 2
  const length = Math.sqrt(square)
  return Float64Array.from({ length: keys }, () => length * normal())
}

export function productsInFull({ d, keys }: ScaleSetting, normal: Draw): Float64Array {
  const q = Array.from({ length: d }, normal)
  return Float64Array.from({ length: keys }, () => q.reduce((sum, x) => sum + x * normal(), 0))
}

export function scaleExperiment(setting: ScaleSetting, draw = products): ScaleResult {
  const { d, keys, draws, seed } = setting
  const normal = gaussianFrom(uniformFrom(seed))
  const plain = tally(keys)
  const divided = tally(keys)
  let squares = 0
  for (let i = 0; i < draws; i += 1) {
    const scores = draw(setting, normal).sort().reverse()
    for (const score of scores) squares += score * score
    plain.add(scores, 1)
    divided.add(scores, Math.sqrt(d))
  }
  const deviation = Math.sqrt(squares / (draws * keys))
  return { setting, deviation, plain: plain.spread(), divided: divided.spread() }
}

/** Adds up the softmaxes of many draws. Scores come with the largest first, so no other can overflow. */
function tally(keys: number): { add(scores: Float64Array, divisor: number): void; spread(): Spread } {
  const sums = new Float64Array(keys)
  const largest: number[] = []
  let entropy = 0
  let slope = 0
  return {
    add(scores, divisor) {
      const top = scores[0] ?? 0
      const powers = scores.map(score => Math.exp((score - top) / divisor))
      let sum = 0
      for (const power of powers) sum += power
      let square = 0
      for (const [rank, power] of powers.entries()) {
        const a = power / sum
        sums[rank] = (sums[rank] ?? 0) + a
        square += a * a
        if (a > 0) entropy -= a * Math.log(a)
      }
      slope += 1 - square
      largest.push((powers[0] ?? 0) / sum)
    },
    spread() {
      const draws = largest.length
      const mean = largest.reduce((a, b) => a + b, 0) / draws
      const variance = largest.reduce((a, b) => a + (b - mean) ** 2, 0) / Math.max(1, draws - 1)
      const sorted = largest.toSorted((a, b) => a - b)
      const at = (part: number) => sorted[Math.round(part * (draws - 1))] ?? NaN
      return {
        byRank: [...sums].map(total => total / draws),
        largest: { mean, error: Math.sqrt(variance / draws), low: at(0.1), high: at(0.9) },
        entropy: entropy / draws,
        slope: slope / draws,
      }
    },
  }
}

/** The derivative of either of two weights by its own score, p (1 - p), when the scores are so far apart. */
export function slopeOfTwo(apart: number): number {
  const p = 1 / (1 + Math.exp(-apart))
  return p * (1 - p)
}
