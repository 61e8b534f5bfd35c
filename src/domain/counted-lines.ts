import type { Attempt, Entry, Rejudgement } from './entry.ts'
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

/** The kinds of line that change how others count, and are nothing by themselves. */
type Changing = { kind: 'retraction' | 'rejudgement' }

/**
 * The lines as they count. Attempts that were taken back are left out, with everything said about them; an
 * attempt that was judged again has its newest report. The lines may arrive in any order.
 */
export function countedLines<E extends Entry>(entries: readonly E[]): readonly Exclude<E, Changing>[] {
  const retracted = retractedIn(entries)
  const newest = newestRejudgements(entries)
  return entries
    .filter(
      (entry): entry is Exclude<E, Changing> =>
        entry.kind !== 'retraction' &&
        entry.kind !== 'rejudgement' &&
        !retracted.has(entry.id) &&
        !('attempt' in entry && retracted.has(entry.attempt)),
    )
    .map(entry => {
      const again = newest.get(entry.id)
      return again && isAttempt(entry) ? judgedAgain(entry, again) : entry
    })
}

function isAttempt<E extends Entry>(entry: E): entry is E & Attempt {
  return entry.kind === 'attempt'
}

function judgedAgain<A extends Attempt>(attempt: A, { examiner, outline, report }: Rejudgement): A {
  return { ...attempt, examiner, outline, report }
}

/** The rejudgement that counts for each attempt that has one. */
export function newestRejudgements(entries: readonly Entry[]): ReadonlyMap<EntryId, Rejudgement> {
  const newest = new Map<EntryId, Rejudgement>()
  for (const entry of entries) {
    if (entry.kind !== 'rejudgement') continue
    const before = newest.get(entry.attempt)
    if (!before || before.at + before.id < entry.at + entry.id) newest.set(entry.attempt, entry)
  }
  return newest
}
