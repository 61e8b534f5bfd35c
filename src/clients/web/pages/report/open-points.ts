import { interviewIdOf, mends, pointsLeftOpen } from '#domain'
import type { PointId, Reply } from '#domain'
import type { AttemptView } from '#api'
import { rowsOf } from './report-data.ts'
import type { PointRow } from './report-data.ts'

/** A point that the examiner could not decide, asked about below the verdict. */
interface OpenPoint {
  readonly row: PointRow
  /** It asks for the point and does not say it. */
  readonly prompt: string
  readonly claim: string
  /** The last reply to it, if there is one. */
  readonly reply: Reply | undefined
}

/**
 * The points that are asked about at once: those the examiner was unsure of, core first, then by weight. One
 * that the learner has settled by hand is not asked about; one that has left the key cannot be.
 */
export function openPoints(view: AttemptView): readonly OpenPoint[] {
  const rows = new Map(rowsOf(view).map(row => [row.point.id, row]))
  return pointsLeftOpen(view.attempt)
    .flatMap(id => rows.get(id) ?? [])
    .flatMap(row => {
      const reply = view.replies.findLast(
        ({ about }) => about.kind === 'probe' && about.point === row.point.id,
      )
      if (!row.inKey || (!reply && row.later)) return []
      return [{ row, prompt: row.inKey.probe, claim: row.claim, reply }]
    })
}

/**
 * Replies that stand elsewhere in the report: below the verdict, at the point that they mend, or in what was said
 * in the interview. They are not shown a second time among the follow-ups.
 */
export function repliesElsewhere(view: AttemptView): ReadonlySet<Reply> {
  const open = new Set<PointId>(openPoints(view).map(({ row }) => row.point.id))
  const { interview } = view
  return new Set(
    view.replies.filter(
      reply =>
        mends(reply) ||
        (reply.about.kind === 'probe' && open.has(reply.about.point)) ||
        (interview && interviewIdOf(reply.id) === interview.interview),
    ),
  )
}
