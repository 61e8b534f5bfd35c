/** Dynamic loss scaling: Micikevicius et al. 2018, with the factors of PyTorch's GradScaler. */
import type { Vector } from '../linear.ts'
import { at } from '../entries.ts'
import { FP16 } from './formats.ts'
import { roundedTo } from './rounding.ts'

export interface Scaler {
  readonly scale: number
  /** Steps since the last overflow or growth. */
  readonly clean: number
}

export const GROWTH_INTERVAL = 2000

interface ScaledStep {
  readonly scaler: Scaler
  readonly weights: Vector
  readonly skipped: boolean
}

/** One step of gradient descent with gradients that went through fp16, the weights in fp32 or wider. */
export function scaledStep(scaler: Scaler, weights: Vector, gradient: Vector, rate: number): ScaledStep {
  const { scale, clean } = scaler
  const stored = gradient.map(g => roundedTo(g * scale, FP16))
  if (!stored.every(Number.isFinite))
    return { scaler: { scale: scale / 2, clean: 0 }, weights, skipped: true }
  const stepped = weights.map((w, i) => w - (rate * at(stored, i)) / scale)
  const grows = clean + 1 === GROWTH_INTERVAL
  const next = grows ? { scale: scale * 2, clean: 0 } : { scale, clean: clean + 1 }
  return { scaler: next, weights: stepped, skipped: false }
}
