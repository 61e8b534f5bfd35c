import { epochMs } from '#domain'
import type { Instant } from '#domain'

/** A silence longer than this was no thinking: the machine slept or was killed. The rest of it does not count. */
export const LONGEST_SILENCE_MS = 15 * 60_000

/** The time between two lines that counts. A clock that was set back gives nothing, and nothing negative. */
export function countedMs(from: Instant, to: Instant): number {
  return Math.min(LONGEST_SILENCE_MS, Math.max(0, epochMs(to) - epochMs(from)))
}
