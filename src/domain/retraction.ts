import type { Entry } from './entry.ts'
import type { EntryId } from './ids.ts'
import { epochMs } from './time.ts'
import type { Instant } from './time.ts'

/**
 * The time within which an attempt can be taken back. The page offers it for ten seconds; a slow page or
 * server gets longer.
 */
export const RETRACTION_MS = 60_000

/**
 * Whether an attempt handed in at one moment can still be taken back at another. A clock set back in between
 * does no harm.
 */
export function isRetractable(handedInAt: Instant, now: Instant): boolean {
  return epochMs(now) - epochMs(handedInAt) <= RETRACTION_MS
}

/** The attempts that were taken back. */
export function retractedIn(entries: readonly Entry[]): ReadonlySet<EntryId> {
  return new Set(entries.flatMap(entry => (entry.kind === 'retraction' ? [entry.attempt] : [])))
}

/**
 * The lines that count. Attempts that were taken back are left out, with everything said about them and the
 * retractions. The lines may arrive in any order.
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
