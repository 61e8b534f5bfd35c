import { BF16, E4M3, E5M2, FP16 } from '#labs/precision'
import type { NumberFormat } from '#labs/precision'
import { oneNumberOf, oneWordOf } from '../lab-state.ts'

export const CHOICES = ['fp16', 'bf16', 'e5m2', 'e4m3'] as const
export type StoredIn = (typeof CHOICES)[number]

/** The loss scale, as a power of two. */
export const POWERS = [0, 5, 10, 15, 20] as const
export const BATCHES = [256, 4096, 65_536] as const

export const KNOBS = {
  format: oneWordOf(CHOICES, 'fp16'),
  power: oneNumberOf(POWERS, 0),
  tokens: oneNumberOf(BATCHES, 4096),
}

export const FORMAT_OF = {
  fp16: FP16,
  bf16: BF16,
  e5m2: E5M2,
  e4m3: E4M3,
} as const satisfies Record<StoredIn, NumberFormat>
