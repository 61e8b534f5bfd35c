import { epochMs, LONGEST_SILENCE_MS } from '#domain'
import type { Instant } from '#domain'

/** The time that counts between two lines. A clock that was set back gives zero, never less. */
export function countedMs(from: Instant, to: Instant): number {
  return Math.min(LONGEST_SILENCE_MS, Math.max(0, epochMs(to) - epochMs(from)))
}
