import type { FlagId, PointId, Report, Verdict } from '#domain'
import type { Asked } from './session.ts'

/** How a point stands when all that was said about it is heard. */
export interface Settled {
  readonly verdict: Verdict
  readonly how: 'opening' | 'when-probed' | 'corrected' | 'gave-way'
  /** The exchange that decided it. */
  readonly exchange: number
}

/**
 * The points of a question after its probes and doubts.
 *
 * What was made only when it was asked for, or put right when it was doubted, is credited as partly made: it was known, and
 * it took help. A right statement that was given up when it was doubted is contradicted.
 */
export function settle({ exchanges }: Asked): readonly Settled[] {
  const opening = exchanges[0].said?.report
  if (!opening) return []
  const settled = new Map<PointId, Settled>(opening.verdicts.map(verdict => [verdict.point, { verdict, how: 'opening', exchange: 0 }]))
  for (const [i, { move, said }] of exchanges.entries()) {
    if (!said || (move.kind !== 'probe' && move.kind !== 'push-back')) continue
    const before = settled.get(move.point)
    const after = verdictIn(said.report, move.point)
    if (!before || !after) continue
    const moved = moveKind(before.verdict.kind, after)
    if (moved) settled.set(move.point, { verdict: moved, how: howOf(move.kind, before.verdict.kind, moved.kind), exchange: i })
  }
  return [...settled.values()]
}

function moveKind(before: Verdict['kind'], after: Verdict): Verdict | null {
  if (after.kind === 'contradicted') return before === 'contradicted' ? null : after
  if (after.kind === 'met' && before !== 'met' && before !== 'partial') return { ...after, kind: 'partial' }
  return null
}

function howOf(move: 'probe' | 'push-back', before: Verdict['kind'], after: Verdict['kind']): Settled['how'] {
  if (move === 'probe') return 'when-probed'
  return after === 'contradicted' && before !== 'contradicted' ? 'gave-way' : 'corrected'
}

function verdictIn(report: Report, point: PointId): Verdict | undefined {
  return report.verdicts.find(v => v.point === point)
}

/** Red flags that were raised in the opening and stand at the end: a doubted one is withdrawn by an answer that makes a point and does not say it again. */
export function standingFlags({ exchanges }: Asked): ReadonlyMap<FlagId, boolean> {
  const opening = exchanges[0].said?.report
  return new Map(opening?.redFlags.map(({ flag }) => {
    const reply = exchanges.find(e => e.move.kind === 'doubt' && e.move.flag === flag)?.said?.report
    const withdrawn = reply && !reply.redFlags.some(f => f.flag === flag) && reply.verdicts.some(v => v.kind === 'met')
    return [flag, !withdrawn] as const
  }))
}
