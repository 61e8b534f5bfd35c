import type { Attempt, Reply, Settlement } from './entry.ts'
import type { PointId } from './ids.ts'

/** What was decided after the report about a point that the examiner left open, and by whom. */
export interface LaterRuling {
  readonly ruling: Settlement['ruling']
  /** The learner's own hand, or a reply to the probe of the point, which was examined. */
  readonly by: 'learner' | 'reply'
}

/**
 * The points that were left open and decided since; the last word counts. A reply can only make a point: one
 * that does not make it leaves it open, since the examiner could not judge the answer itself.
 */
export function laterRulings(
  { report }: Pick<Attempt, 'report'>,
  settlements: readonly Settlement[],
  replies: readonly Reply[],
): ReadonlyMap<PointId, LaterRuling> {
  const open = new Set(report.verdicts.filter(v => v.kind === 'unjudged').map(v => v.point))
  const lastReplies = new Map(replies.toSorted(byTime).map(reply => [probed(reply), reply]))
  const decided = [...settlements, ...[...lastReplies.values()].filter(makesItsPoint)]
    .toSorted(byTime)
    .map((line): readonly [PointId | undefined, LaterRuling] =>
      line.kind === 'settlement'
        ? [line.point, { ruling: line.ruling, by: 'learner' }]
        : [probed(line), { ruling: 'met', by: 'reply' }],
    )
  return new Map(
    decided.flatMap(([point, ruling]) => (point !== undefined && open.has(point) ? [[point, ruling]] : [])),
  )
}

function byTime(a: Settlement | Reply, b: Settlement | Reply): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0
}

function probed({ about }: Reply): PointId | undefined {
  return about.kind === 'probe' ? about.point : undefined
}

function makesItsPoint(reply: Reply): boolean {
  const point = probed(reply)
  return reply.report.verdicts.some(verdict => verdict.point === point && verdict.kind === 'met')
}
