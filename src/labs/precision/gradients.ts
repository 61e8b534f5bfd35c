/**
 * The gradient of a mean cross-entropy by its logits, (softmax(z) − onehot(y)) / N: with V entries of the
 * vocabulary and N tokens in the batch most of its entries are tiny. Logits are normal, their deviation SPREAD.
 */
import { softmax } from '../linear.ts'
import type { Vector } from '../linear.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { leastSubnormal } from './formats.ts'
import type { NumberFormat } from './formats.ts'
import { roundedTo } from './rounding.ts'

export const VOCABULARY = 32_000
export const SPREAD = 2

interface GradientSetting {
  readonly tokens: number // N
  readonly seed: number
}

/** The gradient by the logits of one token, of the loss times a scale. → [V] */
export function logitGradients({ tokens, seed }: GradientSetting, scale = 1): Vector {
  const draw = gaussianFrom(uniformFrom(seed))
  const p = softmax(Array.from({ length: VOCABULARY }, () => SPREAD * draw()))
  const upstream = scale / tokens // the chain rule begins with it, so every gradient has it as a factor
  return p.map((share, i) => (i === 0 ? share - 1 : share) * upstream)
}

export interface Fate {
  /** Shares of all gradients, 0 to 1. */
  readonly zero: number
  readonly subnormal: number
  readonly normal: number
  readonly overflow: number
}

/** The shares of scaled gradients that a format stores as zero, subnormal, normal or overflow. */
export function fateOf(gradients: Vector, scale: number, format: NumberFormat): Fate {
  const normalFrom = leastSubnormal(format) * 2 ** format.mantissaBits
  let [zero, subnormal, overflow] = [0, 0, 0]
  for (const gradient of gradients) {
    const stored = Math.abs(roundedTo(gradient * scale, format))
    if (stored === 0) zero += 1
    else if (!Number.isFinite(stored)) overflow += 1
    else if (stored < normalFrom) subnormal += 1
  }
  const all = gradients.length
  const normal = (all - zero - subnormal - overflow) / all
  return { zero: zero / all, subnormal: subnormal / all, normal, overflow: overflow / all }
}

/** The number of gradients in each octave: the first entry counts those from 2^least up to 2^(least+1). */
export function octaves(gradients: Vector, least: number, most: number): Vector {
  const counts = Array.from({ length: most - least }, () => 0)
  for (const gradient of gradients) {
    const octave = Math.floor(Math.log2(Math.abs(gradient))) - least
    if (octave >= 0 && octave < counts.length) counts[octave] = (counts[octave] ?? 0) + 1
  }
  return counts
}
