import type { PointId, PointOutline } from '#domain'

/** The points as a report lists them: core before depth, else in the question's order. */
export function inOrder<P extends PointOutline>(points: readonly P[]): readonly P[] {
  return [...points.filter(point => point.core), ...points.filter(point => !point.core)]
}

/** The letter of each point: its place in this report. Ids stay behind them. */
export function lettersOf(points: readonly PointOutline[]): ReadonlyMap<PointId, string> {
  return new Map(inOrder(points).map((point, i) => [point.id, String.fromCharCode(97 + i)]))
}
