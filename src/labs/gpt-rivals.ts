/** The small GPT beside counts, on the two chapters that none of them saw. Tests hold the figures to their scripts. */
import rival from './gpt-rival.json' with { type: 'json' }
import { bitsPerByteOf } from './gpt-loss.ts'

interface OnHeldOut {
  /** Per token, in nats. */
  readonly nats: number
  /** Per byte, which no tokeniser changes. */
  readonly bits: number
}

function figuresOf(nats: number): OnHeldOut {
  return { nats, bits: bitsPerByteOf(nats, rival.heldOutTokens - 1, rival.heldOutBytes) }
}

/** Interpolated Kneser–Ney with three discounts, by `scripts/train/kneser-ney.ts`, on the same tokens. */
export const RIVALS: readonly (OnHeldOut & { readonly order: number })[] = rival.orders.map(
  ({ order, nats }) => ({ order, ...figuresOf(nats) }),
)

/** By `scripts/reference/transformer.py`. */
export const GPT_ON_HELD_OUT: OnHeldOut = figuresOf(2.8138)
