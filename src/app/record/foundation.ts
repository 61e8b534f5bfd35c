import { interviewLineId } from '#domain'
import type { Entry, EntryId } from '#domain'

/** The line that another one speaks of or goes on from. */
export interface Foundation {
  readonly id: EntryId
  readonly kind: 'attempt' | 'interview'
  readonly called: string
}

/** Without its foundation a line says nothing: a remark has no attempt, a step no interview before it. */
export function foundationOf(entry: Entry): Foundation | undefined {
  if ('attempt' in entry)
    return { id: entry.attempt, kind: 'attempt', called: `its attempt ${entry.attempt}` }
  if (entry.kind !== 'interview' || entry.number === 0) return undefined
  const before = entry.number - 1
  return {
    id: interviewLineId(entry.interview, before),
    kind: 'interview',
    called: `line ${before} of its interview`,
  }
}
