import type { FlagId, PointId, Verdict } from '#domain'
import type { AskedQuestion } from './session.ts'

/** How a point stands when all that was said about it is heard. */
export interface PointOutcome {
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
export function settlePoints({ exchanges }: AskedQuestion): readonly PointOutcome[] {
  const opening = exchanges[0].said?.report
  if (!opening) return []
  const settled = new Map<PointId, PointOutcome>(
    opening.verdicts.map(verdict => [verdict.point, { verdict, how: 'opening', exchange: 0 }]),
  )
  for (const [i, { move, said }] of exchanges.entries()) {
    if (!said || (move.kind !== 'probe' && move.kind !== 'push-back' && move.kind !== 'doubt')) continue
    const asked = 'point' in move ? move.point : undefined
    for (const after of said.report.verdicts) {
      const before = settled.get(after.point)
      // Said by the way, a point can be made and not be lost: the question was about another.
      const moved =
        before && (after.point === asked || after.kind === 'met')
          ? moveKind(before.verdict.kind, after)
          : null
      if (before && moved)
        settled.set(after.point, {
          verdict: moved,
          how: howOf(after.point === asked ? move.kind : 'probe', before.verdict.kind, moved.kind),
          exchange: i,
        })
    }
  }
  return [...settled.values()]
}

function moveKind(before: Verdict['kind'], after: Verdict): Verdict | null {
  if (after.kind === 'contradicted') return before === 'contradicted' ? null : after
  if (after.kind === 'met' && before !== 'met' && before !== 'partial') return { ...after, kind: 'partial' }
  return null
}

function howOf(
  move: 'probe' | 'push-back' | 'doubt',
  before: Verdict['kind'],
  after: Verdict['kind'],
): PointOutcome['how'] {
  if (move === 'probe') return 'when-probed'
  return after === 'contradicted' && before !== 'contradicted' ? 'gave-way' : 'corrected'
}

/** Red flags that were raised in the opening and stand at the end: one whose words were doubted is withdrawn by an answer that makes a point and does not say it again. */
export function standingFlags({ exchanges }: AskedQuestion): ReadonlyMap<FlagId, boolean> {
  const opening = exchanges[0].said?.report
  return new Map(
    opening?.redFlags.map(({ flag, evidence }) => {
      const doubted = ({ move }: AskedQuestion['exchanges'][number]) =>
        (move.kind === 'doubt' && move.flag === flag) ||
        (move.kind === 'push-back' && evidence.some(({ text }) => move.quote.includes(text.trim())))
      const reply = exchanges.find(doubted)?.said?.report
      const withdrawn =
        reply && !reply.redFlags.some(f => f.flag === flag) && reply.verdicts.some(v => v.kind === 'met')
      return [flag, !withdrawn] as const
    }),
  )
}
