import type { Appeal, Attempt, Reply, Settlement } from './entry.ts'
import type { PointId } from './ids.ts'
import { RANKS, readOutline } from './point.ts'

/** A ruling on a point that came after the report, and its author. */
export interface LaterRuling {
  readonly ruling: Settlement['ruling']
  /**
   * The learner's own hand, on an open point or by an appeal; or a reply to the probe of an open point, which
   * was examined.
   */
  readonly by: 'learner' | 'appeal' | 'reply'
}

/** The lines about an attempt that may decide its points. */
export interface SaidSince {
  readonly settlements: readonly Settlement[]
  readonly replies: readonly Reply[]
  readonly appeals: readonly Appeal[]
}

/** The most points asked about at once: more would be an examination of its own. */
const MOST_ASKED = 3

/**
 * The points decided since the report; the last word counts. A reply can only earn an open point; otherwise
 * it stays open, since the examiner could not judge the answer itself. An appeal may overrule any verdict.
 */
export function laterRulings(
  { report }: Pick<Attempt, 'report'>,
  { settlements, replies, appeals }: SaidSince,
): ReadonlyMap<PointId, LaterRuling> {
  const kinds = new Map(report.verdicts.map(v => [v.point, v.kind]))
  const lastReplies = new Map(replies.toSorted(byTime).map(reply => [probed(reply), reply]))
  const decided = [
    ...settlements,
    ...[...lastReplies.values()].filter(makesItsPoint),
    ...standingAppeals(appeals).values(),
  ]
    .toSorted(byTime)
    .map((line): readonly [PointId | undefined, LaterRuling] => {
      if (line.kind === 'settlement') return [line.point, { ruling: line.ruling, by: 'learner' }]
      return line.kind === 'reply'
        ? [probed(line), { ruling: 'met', by: 'reply' }]
        : [line.point, { ruling: line.stance === 'did-say' ? 'met' : 'missing', by: 'appeal' }]
    })
  return new Map(
    decided.flatMap(([point, later]) => {
      const kind = point && kinds.get(point)
      if (point === undefined || kind === undefined || kind === later.ruling) return []
      return kind === 'unjudged' || later.by === 'appeal' ? [[point, later]] : []
    }),
  )
}

/** The last appeal about each point, unless it was withdrawn. */
export function standingAppeals(appeals: readonly Appeal[]): ReadonlyMap<PointId, Appeal> {
  const last = new Map(appeals.toSorted(byTime).map(appeal => [appeal.point, appeal]))
  return new Map([...last].filter(([, { stance }]) => stance !== 'withdrawn'))
}

/** The points to ask about at once: those that the examiner was unsure of, core first, then by weight. */
export function pointsLeftOpen({ report, outline }: Pick<Attempt, 'report' | 'outline'>): readonly PointId[] {
  const unsure = new Set(
    report.verdicts.filter(v => v.kind === 'unjudged' && v.because === 'unsure').map(v => v.point),
  )
  return outline
    .map(readOutline)
    .filter(({ id }) => unsure.has(id))
    .toSorted((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) || b.weight - a.weight)
    .slice(0, MOST_ASKED)
    .map(({ id }) => id)
}

/** Core points that the answer left out or contradicted, in the question's order: each can be mended. */
export function mendablePoints({ report, outline }: Pick<Attempt, 'report' | 'outline'>): readonly PointId[] {
  const amiss = new Set(
    report.verdicts.filter(v => v.kind === 'missing' || v.kind === 'contradicted').map(v => v.point),
  )
  return outline
    .map(readOutline)
    .filter(({ id, rank }) => rank === 'core' && amiss.has(id))
    .map(({ id }) => id)
}

/** The points that were mended after the report. A mended point stays mended. */
export function mendedPoints(replies: readonly Reply[]): ReadonlySet<PointId> {
  return pointsMade(replies.filter(mends))
}

/** The points that a reply about them made, whether it mended them or was probed for more. */
export function pointsMade(replies: readonly Reply[]): ReadonlySet<PointId> {
  return new Set(replies.filter(makesItsPoint).flatMap(reply => probed(reply) ?? []))
}

/** The points still to be mended, without those that the learner says they had made. */
export function pointsToMend(
  attempt: Pick<Attempt, 'report' | 'outline'>,
  since: SaidSince,
): readonly PointId[] {
  const mended = mendedPoints(since.replies)
  const rulings = laterRulings(attempt, since)
  return mendablePoints(attempt).filter(id => !mended.has(id) && rulings.get(id)?.ruling !== 'met')
}

/** Whether a reply mends a point that the answer left out or contradicted. */
export function mends({ about }: Pick<Reply, 'about'>): boolean {
  return about.kind === 'probe' && about.mends === true
}

type Line = Settlement | Reply | Appeal

function byTime(a: Line, b: Line): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0
}

function probed({ about }: Reply): PointId | undefined {
  return about.kind === 'probe' ? about.point : undefined
}

function makesItsPoint(reply: Reply): boolean {
  const point = probed(reply)
  return reply.report.verdicts.some(verdict => verdict.point === point && verdict.kind === 'met')
}
