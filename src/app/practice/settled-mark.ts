import { laterRulings, markedPoints, readOutline } from '#domain'
import type { Attempt, Mark, PointId, Reply, Settlement } from '#domain'

/**
 * The mark with what decided open points since: the learner's own settlements, and replies to their probes. It
 * stands beside the examined mark and never replaces it, since the answer itself did not decide them.
 */
export function settledMark(
  attempt: Attempt,
  settlements: readonly Settlement[],
  replies: readonly Reply[],
): Mark {
  const { report, outline } = attempt
  const { mark } = report
  const rulings = laterRulings(attempt, settlements, replies)
  if (mark.kind === 'given' || rulings.size === 0) return mark

  const marked = markedPoints(outline.map(readOutline))
  const weights = new Map(marked.map(point => [point.id, point.weight]))
  const total = marked.reduce((sum, point) => sum + point.weight, 0)
  const shareOf = (points: readonly PointId[]) =>
    points.reduce((sum, point) => sum + (weights.get(point) ?? 0), 0) / total
  const settledAs = (ruling: Settlement['ruling']) =>
    [...rulings].filter(([, later]) => later.ruling === ruling).map(([point]) => point)

  const low = clamp((mark.kind === 'open' ? mark.low : 0) + shareOf(settledAs('met')))
  const high = clamp((mark.kind === 'open' ? mark.high : 1) - shareOf(settledAs('missing')))
  const open = report.verdicts.some(
    v => v.kind === 'unjudged' && weights.has(v.point) && !rulings.has(v.point),
  )
  return open ? { kind: 'open', low, high } : { kind: 'given', share: low }
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}
