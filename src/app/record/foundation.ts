import { interviewLineId, isRetractable } from '#domain'
import type { Entry, EntryId, PointId } from '#domain'
import { contradictionIn } from './contradiction.ts'

/** The line that another line refers to or continues. */
interface Foundation {
  readonly id: EntryId
  readonly kind: 'attempt' | 'interview' | 'diagnostic' | 'term'
  readonly called: string
}

/**
 * The foundation of a line that says nothing alone. It is the attempt of a remark, the preceding line of a
 * step, or the rating that is taken back.
 */
export function foundationOf(entry: Entry): Foundation | undefined {
  if ('attempt' in entry)
    return { id: entry.attempt, kind: 'attempt', called: `its attempt ${entry.attempt}` }
  if (entry.kind === 'withdrawal')
    return { id: entry.withdraws, kind: 'term', called: `the rating ${entry.withdraws} that it takes back` }
  if (!('event' in entry) || entry.number === 0) return undefined
  const before = entry.number - 1
  return {
    id: interviewLineId(entry.kind === 'interview' ? entry.interview : entry.run, before),
    kind: entry.kind,
    called: `line ${before} of its ${entry.kind}`,
  }
}

/**
 * The disagreement of a line with its foundation. A remark on an attempt is about its question and its
 * points. Another judge's report is about the words of its attempt. A withdrawal is about the term of its rating. A retraction follows its attempt within its time.
 */
export function disagreement(entry: Entry, foundation: Entry): string | undefined {
  if (entry.kind === 'withdrawal' && foundation.kind === 'term' && entry.term !== foundation.term)
    return `term: ${entry.term} is not the term of its rating, ${foundation.term}`
  if (!('attempt' in entry) || foundation.kind !== 'attempt') return undefined
  if (entry.question !== foundation.question)
    return `question: ${entry.question} is not the question of its attempt, ${foundation.question}`
  if (entry.kind === 'rejudgement')
    return entry.at <= foundation.at
      ? 'at: an attempt is judged again after it was judged'
      : contradictionIn({ ...foundation, outline: entry.outline, report: entry.report })
  const point = pointOf(entry)
  if (point !== undefined && foundation.outline.every(({ id }) => id !== point))
    return `point: its attempt has no point ${point}`
  return entry.kind === 'retraction' && (entry.at < foundation.at || !isRetractable(foundation.at, entry.at))
    ? 'at: an attempt can be taken back in the minute after it, and at no other time'
    : undefined
}

/** The point of the attempt that a line decides or asks about. */
function pointOf(entry: Extract<Entry, { readonly attempt: EntryId }>): PointId | undefined {
  if ('point' in entry) return entry.point
  return 'about' in entry && entry.about.kind === 'probe' ? entry.about.point : undefined
}
