/** Sums and weights that are kept in a narrow format: each result is rounded before the next is added. */
import type { Vector } from '../linear.ts'
import { uniformFrom } from '../random.ts'
import { FP32 } from './formats.ts'
import type { NumberFormat } from './formats.ts'
import { rounded, roundedByChance } from './rounding.ts'

/** Adds up one by one; the sum is rounded after each addition. */
export function runningSum(values: Vector, format: NumberFormat): number {
  return values.reduce((sum, value) => rounded(sum + rounded(value, format), format), 0)
}

/** A product of vectors whose entries are in one format and whose sum is kept in another. */
export function dotIn(a: Vector, b: Vector, inputs: NumberFormat, sum: NumberFormat): number {
  return a.reduce((so, x, i) => rounded(so + rounded(x, inputs) * rounded(b[i] ?? NaN, inputs), sum), 0)
}

/** How a weight takes updates that may be too small for it. */
export const WAYS = ['plain', 'master', 'chance', 'carried'] as const
export type Way = (typeof WAYS)[number]

/**
 * A weight that starts at 1 after so many equal updates. plain: in the format. master: in fp32, cast to the
 * format at the end. chance: rounded stochastically. carried: what rounding lost is kept beside it and added
 * next time (Kahan 1965).
 */
export function weightAfter(
  updates: number,
  update: number,
  format: NumberFormat,
  way: Way = 'plain',
  seed = 1,
): number {
  const uniform = uniformFrom(seed)
  let weight = 1
  let lost = 0
  for (let i = 0; i < updates; i += 1) {
    if (way === 'plain') weight = rounded(weight + update, format)
    else if (way === 'master') weight = rounded(weight + update, FP32)
    else if (way === 'chance') weight = roundedByChance(weight + update, format, uniform)
    else {
      const whole = rounded(update - lost, format)
      const next = rounded(weight + whole, format)
      lost = rounded(rounded(next - weight, format) - whole, format)
      weight = next
    }
  }
  return rounded(weight, format)
}

/** Adam's average of squared gradients, v ← β₂v, after so many steps without a gradient. [kingma-2015] */
export function secondMomentAfter(steps: number, beta2: number, format: NumberFormat): number {
  let v = 1
  for (let i = 0; i < steps; i += 1) v = rounded(v * beta2, format)
  return v
}
