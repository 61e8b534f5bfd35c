import type { PointId, PointOutline } from '#domain'

/** The points as a report lists them: core before depth, else in the question's order. */
export function inReportOrder<P extends PointOutline>(points: readonly P[]): readonly P[] {
  return [...points.filter(point => point.core), ...points.filter(point => !point.core)]
}

/** The letter of each point, by its place in the report. Ids are not shown. */
export function pointLetters(points: readonly PointOutline[]): ReadonlyMap<PointId, string> {
  return new Map(inReportOrder(points).map((point, i) => [point.id, String.fromCharCode(97 + i)]))
}
