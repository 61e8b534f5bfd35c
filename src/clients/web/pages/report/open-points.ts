import { RANKS } from '#domain'
import type { PointId, Reply } from '#domain'
import type { AttemptView } from '#api'
import { rowsOf } from './report-data.ts'
import type { PointRow } from './report-data.ts'

/** More at once would be an examination of its own. */
const MOST_ASKED = 3

/** A point that the examiner could not decide, asked about below the verdict. */
export interface OpenPoint {
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
  return rowsOf(view)
    .filter(({ verdict }) => verdict.kind === 'unjudged' && verdict.because === 'unsure')
    .toSorted(
      (a, b) => RANKS.indexOf(a.point.rank) - RANKS.indexOf(b.point.rank) || b.point.weight - a.point.weight,
    )
    .slice(0, MOST_ASKED)
    .flatMap(row => {
      const reply = view.replies.findLast(
        ({ about }) => about.kind === 'probe' && about.point === row.point.id,
      )
      if (!row.inKey || (!reply && row.later)) return []
      return [{ row, prompt: row.inKey.probe, claim: row.claim, reply }]
    })
}

/** Replies below the verdict are not shown a second time among the follow-ups. */
export function shownAbove(view: AttemptView): ReadonlySet<PointId> {
  return new Set(openPoints(view).map(({ row }) => row.point.id))
}
