/** Sums and weights that are kept in a narrow format: each result is rounded before the next is added. */
import type { Vector } from '../linear.ts'
import { uniformFrom } from '../random.ts'
import { FP32 } from './formats.ts'
import type { NumberFormat } from './formats.ts'
import { roundedTo, roundedByChance } from './rounding.ts'

/** Adds up one by one; the sum is rounded after each addition. */
export function runningSum(values: Vector, format: NumberFormat): number {
  return values.reduce((sum, value) => roundedTo(sum + roundedTo(value, format), format), 0)
}

/** A product of vectors whose entries are in one format and whose sum is kept in another. */
export function dotIn(a: Vector, b: Vector, inputs: NumberFormat, sum: NumberFormat): number {
  return a.reduce((so, x, i) => roundedTo(so + roundedTo(x, inputs) * roundedTo(b[i] ?? NaN, inputs), sum), 0)
}

/** How a weight takes updates that may be too small for it. */
const SUMMING_WAYS = ['plain', 'master', 'chance', 'carried'] as const
type SummingWay = (typeof SUMMING_WAYS)[number]

/**
 * A weight that starts at 1 after so many equal updates. plain: in the format. master: in fp32, cast to the
 * format at the end. chance: rounded stochastically. carried: what rounding lost is kept beside it and added
 * next time (Kahan 1965).
 */
export function weightAfter(
  updates: number,
  update: number,
  format: NumberFormat,
  { way = 'plain', seed = 1 }: { readonly way?: SummingWay; readonly seed?: number } = {},
): number {
  const uniform = uniformFrom(seed)
  let weight = 1
  let lost = 0
  for (let i = 0; i < updates; i += 1) {
    if (way === 'plain') weight = roundedTo(weight + update, format)
    else if (way === 'master') weight = roundedTo(weight + update, FP32)
    else if (way === 'chance') weight = roundedByChance(weight + update, format, uniform)
    else {
      const whole = roundedTo(update - lost, format)
      const next = roundedTo(weight + whole, format)
      lost = roundedTo(roundedTo(next - weight, format) - whole, format)
      weight = next
    }
  }
  return roundedTo(weight, format)
}

/** Adam's average of squared gradients, v ← β₂v, after so many steps without a gradient. [kingma-2015] */
export function secondMomentAfter(steps: number, beta2: number, format: NumberFormat): number {
  let v = 1
  for (let i = 0; i < steps; i += 1) v = roundedTo(v * beta2, format)
  return v
}
