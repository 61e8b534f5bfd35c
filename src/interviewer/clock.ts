import { epochMs } from '#domain'
import type { Instant } from '#domain'

/** The most of a silence that counts. In a longer one, the machine slept or the process was killed. */
export const LONGEST_SILENCE_MS = 15 * 60_000

/** The time between two lines that counts: none where the clock was set back. */
export function countedMs(from: Instant, to: Instant): number {
  return Math.min(LONGEST_SILENCE_MS, Math.max(0, epochMs(to) - epochMs(from)))
}
