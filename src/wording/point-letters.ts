import { RANKS } from '#domain'
import type { PointId, Rank } from '#domain'

/** The points as a report lists them: core, expected, depth, else in the question's order. */
export function inReportOrder<P extends { readonly rank: Rank }>(points: readonly P[]): readonly P[] {
  return RANKS.flatMap(rank => points.filter(point => point.rank === rank))
}

/** Whether a point begins a new rank in the report's order, and so follows a gap. */
export function beginsRank(ordered: readonly { readonly rank: Rank }[], i: number): boolean {
  return i > 0 && ordered[i - 1]?.rank !== ordered[i]?.rank
}

/** The letter of each point, by its place in the report. Ids stay hidden. */
export function pointLetters(
  points: readonly { readonly id: PointId; readonly rank: Rank }[],
): ReadonlyMap<PointId, string> {
  return new Map(inReportOrder(points).map((point, i) => [point.id, String.fromCharCode(97 + i)]))
}
