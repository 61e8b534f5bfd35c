import type { FlagId, PointId, Verdict } from '#domain'
import { isChallenge } from './challenge.ts'
import type { AskedQuestion, Exchange } from './session.ts'

/** How a point stands in the end, after every answer to the question. */
export interface PointOutcome {
  readonly verdict: Verdict
  readonly how: 'opening' | 'when-probed' | 'corrected' | 'gave-way'
  /** The exchange that decided it, counted from the opening, which is 0. */
  readonly exchange: number
}

/**
 * The points of a question after its probes and challenges.
 *
 * A point that was made only when probed, or put right when challenged, is credited as partly made. It was
 * known, and it took help. A right statement that was given up when challenged is contradicted.
 */
export function settlePoints({ exchanges }: AskedQuestion): readonly PointOutcome[] {
  const opening = exchanges[0].said?.report
  if (!opening) return []
  const settled = new Map<PointId, PointOutcome>(
    opening.verdicts.map(verdict => [verdict.point, { verdict, how: 'opening', exchange: 0 }]),
  )
  for (const [exchange, { move, said }] of exchanges.entries()) {
    if (!said || (move.kind !== 'probe' && !isChallenge(move))) continue
    const askedAbout = 'point' in move ? move.point : undefined
    for (const after of said.report.verdicts) {
      const before = settled.get(after.point)?.verdict.kind
      const isAskedAbout = after.point === askedAbout
      // In passing, a point can be made and not be lost: the prompt was about another.
      if (!before || (!isAskedAbout && after.kind !== 'met')) continue
      const verdict = changed(before, after)
      if (!verdict) continue
      const how = !isAskedAbout || !isChallenge(move) ? 'when-probed' : howChallenged(verdict)
      settled.set(after.point, { verdict, how, exchange })
    }
  }
  return [...settled.values()]
}

/** The verdict on a point after a later answer, or null where that answer changes nothing. */
function changed(before: Verdict['kind'], after: Verdict): Verdict | null {
  if (after.kind === 'contradicted') return before === 'contradicted' ? null : after
  if (after.kind === 'met' && before !== 'met' && before !== 'partial') return { ...after, kind: 'partial' }
  return null
}

function howChallenged({ kind }: Verdict): PointOutcome['how'] {
  return kind === 'contradicted' ? 'gave-way' : 'corrected'
}

/**
 * The red flags of the opening, and whether each still stands.
 *
 * One whose words were challenged is withdrawn by an answer that makes a point and does not raise it again.
 */
export function standingFlags({ exchanges }: AskedQuestion): ReadonlyMap<FlagId, boolean> {
  const opening = exchanges[0].said?.report
  return new Map(
    opening?.redFlags.map(({ flag, evidence }) => {
      const challenges = ({ move }: Exchange) =>
        (move.kind === 'doubt' && move.flag === flag) ||
        (move.kind === 'push-back' && evidence.some(({ text }) => move.quote.includes(text.trim())))
      const reply = exchanges.find(challenges)?.said?.report
      const withdrawn =
        reply && !reply.redFlags.some(f => f.flag === flag) && reply.verdicts.some(v => v.kind === 'met')
      return [flag, !withdrawn] as const
    }),
  )
}
