import { interviewLineId } from '#domain'
import type { Entry, EntryId } from '#domain'

/** The line that another line refers to or continues. */
export interface Foundation {
  readonly id: EntryId
  readonly kind: 'attempt' | 'interview' | 'diagnostic'
  readonly called: string
}

/**
 * The foundation of a line, which says nothing without it: the attempt of a remark, the line before a step.
 */
export function foundationOf(entry: Entry): Foundation | undefined {
  if ('attempt' in entry)
    return { id: entry.attempt, kind: 'attempt', called: `its attempt ${entry.attempt}` }
  if (!('event' in entry) || entry.number === 0) return undefined
  const before = entry.number - 1
  return {
    id: interviewLineId(entry.kind === 'interview' ? entry.interview : entry.run, before),
    kind: entry.kind,
    called: `line ${before} of its ${entry.kind}`,
  }
}
