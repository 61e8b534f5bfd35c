import type { Attempt } from '#domain'
import type { PointResult } from '#api'

/** How each point came out, by the weights of the day. */
export function pointResults({ outline, report }: Attempt): readonly PointResult[] {
  const kinds = new Map(report.verdicts.map(v => [v.point, v.kind]))
  return outline.map(point => ({ ...point, kind: kinds.get(point.id) ?? 'unjudged' }))
}
