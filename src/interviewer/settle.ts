import type { Evidence, Move, PointId, RaisedFlag, Verdict } from '#domain'
import { isChallenge } from './challenge.ts'
import type { AskedQuestion, Exchange } from './session.ts'

/** The final standing of a point, after every answer to the question. */
interface PointOutcome {
  readonly verdict: Verdict
  readonly how: 'opening' | 'when-probed' | 'corrected' | 'gave-way'
  /** The exchange that decided it, counted from the opening, which is 0. */
  readonly exchange: number
}

/**
 * The points of a question after its probes and challenges. A point made only when probed, or corrected when
 * challenged, is credited as partly made: it was known, and it took help. A right statement given up when
 * challenged is contradicted.
 */
export function settlePoints({ exchanges, rules }: AskedQuestion): readonly PointOutcome[] {
  const opening = exchanges[0].said?.report
  if (!opening) return []
  const settled = new Map<PointId, PointOutcome>(
    opening.verdicts.map(verdict => [verdict.point, { verdict, how: 'opening', exchange: 0 }]),
  )
  for (const [exchange, { move, said }] of exchanges.entries()) {
    if (!said || !isAboutQuestion(move)) continue
    const askedAbout = 'point' in move ? move.point : undefined
    for (const after of said.report.verdicts) {
      const before = settled.get(after.point)?.verdict.kind
      const isAskedAbout = after.point === askedAbout
      // A reply to a prompt about another point can make this one and cannot lose it.
      if (!before || (!isAskedAbout && after.kind !== 'met')) continue
      const verdict =
        toldAgain(before, after, rules) ??
        changed(before, after) ??
        (rules > 1 && isAskedAbout ? leftOpen(before, after) : null)
      if (!verdict) continue
      const how = !isAskedAbout || !isChallenge(move) ? 'when-probed' : howChallenged(verdict)
      settled.set(after.point, { verdict, how, exchange })
    }
  }
  return [...settled.values()]
}

/** A point that the examiner could not judge took no help: said again clearly, it counts in full. */
function toldAgain(before: Verdict['kind'], after: Verdict, rules: AskedQuestion['rules']): Verdict | null {
  return rules > 2 && before === 'unjudged' && after.kind === 'met' ? after : null
}

/** The verdict on a point after a later answer, or null if that answer changes nothing. */
function changed(before: Verdict['kind'], after: Verdict): Verdict | null {
  if (after.kind === 'contradicted') return before === 'contradicted' ? null : after
  if (after.kind === 'met' && before !== 'met' && before !== 'partial') return { ...after, kind: 'partial' }
  return null
}

/** An unjudged reply does not count against a point that was left out, since it may have made it. */
function leftOpen(before: Verdict['kind'], after: Verdict): Verdict | null {
  return before === 'missing' && after.kind === 'unjudged' ? after : null
}

/** Probes and doubts are answered on the question itself; a follow-up has points of its own. */
function isAboutQuestion(move: Move): boolean {
  return move.kind === 'probe' || move.kind === 'colleague' || isChallenge(move)
}

function howChallenged({ kind }: Verdict): PointOutcome['how'] {
  return kind === 'contradicted' ? 'gave-way' : 'corrected'
}

/** A red flag at the end of a question, and whether its words were taken back. */
interface FlagOutcome extends RaisedFlag {
  readonly withdrawn: boolean
  readonly exchange: number
}

/**
 * The red flags of the opening, and the colleague's view if the candidate agreed with it. A challenged flag
 * is withdrawn by an answer that makes a point and does not raise it again. A flag that only another reply
 * raises does not count, since that reply was asked about something else.
 */
export function settleFlags(asked: AskedQuestion): readonly FlagOutcome[] {
  const opening = asked.exchanges[0].said?.report.redFlags ?? []
  const ofOpening = opening.map(raised => ({ ...raised, withdrawn: isWithdrawn(asked, raised), exchange: 0 }))
  const agreed = asked.exchanges.flatMap(({ move, said }, exchange) =>
    move.kind === 'colleague' && !opening.some(({ flag }) => flag === move.flag)
      ? (said?.report.redFlags ?? [])
          .filter(({ flag }) => flag === move.flag)
          .map(raised => ({ ...raised, withdrawn: false, exchange }))
      : [],
  )
  return [...ofOpening, ...agreed]
}

function isWithdrawn({ exchanges, rules }: AskedQuestion, { flag, evidence }: RaisedFlag): boolean {
  const isAboutIt = ({ move }: Exchange) =>
    (move.kind === 'doubt' && move.flag === flag) ||
    (move.kind === 'push-back' && isQuoted(move.quote, evidence, rules))
  const reply = exchanges.find(isAboutIt)?.said?.report
  return (
    reply !== undefined &&
    !reply.redFlags.some(raised => raised.flag === flag) &&
    reply.verdicts.some(({ kind }) => kind === 'met')
  )
}

/** The first rules quoted whole sentences; a clause may be less than the words of the flag. */
function isQuoted(quote: string, evidence: Evidence, rules: AskedQuestion['rules']): boolean {
  return evidence.some(({ text }) => quote.includes(text.trim()) || (rules > 1 && text.includes(quote)))
}
