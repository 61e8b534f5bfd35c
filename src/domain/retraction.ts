import type { Entry } from './entry.ts'
import type { EntryId } from './ids.ts'
import { epochMs } from './time.ts'
import type { Instant } from './time.ts'

/**
 * How long after an attempt it can be taken back. The page offers it for ten seconds; a slow page or server is
 * not refused for that.
 */
export const RETRACTION_MS = 60_000

/**
 * Whether an attempt that was handed in at one moment can still be taken back at another. If the clock was set
 * back in between, it can.
 */
export function isRetractable(handedInAt: Instant, now: Instant): boolean {
  return epochMs(now) - epochMs(handedInAt) <= RETRACTION_MS
}

/** The attempts that were taken back. */
export function retractedIn(entries: readonly Entry[]): ReadonlySet<EntryId> {
  return new Set(entries.flatMap(entry => (entry.kind === 'retraction' ? [entry.attempt] : [])))
}

/**
 * The lines that count: without attempts that were taken back, all that was said about them, and the
 * retractions themselves. The order in which lines arrive does not matter.
 */
export function withoutRetracted<E extends Entry>(
  entries: readonly E[],
): readonly Exclude<E, { kind: 'retraction' }>[] {
  const retracted = retractedIn(entries)
  return entries.filter(
    (entry): entry is Exclude<E, { kind: 'retraction' }> =>
      entry.kind !== 'retraction' &&
      !retracted.has(entry.id) &&
      !('attempt' in entry && retracted.has(entry.attempt)),
  )
}
