import { readOutline } from '#domain'
import type { Attempt } from '#domain'
import type { PointResult } from '#api'

/** The outcome of each point, with the weight that it had on the day. */
export function pointResults({ outline, report }: Attempt): readonly PointResult[] {
  const kinds = new Map(report.verdicts.map(v => [v.point, v.kind]))
  return outline.map(readOutline).map(point => ({ ...point, kind: kinds.get(point.id) ?? 'unjudged' }))
}
