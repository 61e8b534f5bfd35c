import { markedPoints, readOutline } from '#domain'
import type { Attempt, Mark, PointId, Settlement } from '#domain'

/**
 * The mark with the learner's own settlements included. It stands beside the examined mark and never replaces
 * it, since a settled point does not count as examined.
 */
export function settledMark({ report, outline }: Attempt, settlements: readonly Settlement[]): Mark {
  const { mark } = report
  if (mark.kind === 'given' || settlements.length === 0) return mark

  const marked = markedPoints(outline.map(readOutline))
  const weights = new Map(marked.map(point => [point.id, point.weight]))
  const total = marked.reduce((sum, point) => sum + point.weight, 0)
  const shareOf = (points: readonly PointId[]) =>
    points.reduce((sum, point) => sum + (weights.get(point) ?? 0), 0) / total
  const rulings = new Map(settlements.map(s => [s.point, s.ruling]))
  const settledAs = (ruling: Settlement['ruling']) =>
    [...rulings].filter(([, r]) => r === ruling).map(([point]) => point)

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
