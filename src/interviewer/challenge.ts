import type { Move, Question, Rank, Verdict } from '#domain'
import { claimIn } from './claim-in.ts'
import type { QuotedClaim } from './claim-in.ts'
import type { AskedQuestion, NextMove } from './session.ts'

/**
 * The candidate's words, quoted back with the question whether they hold. They concern a point (`push-back`)
 * or a red flag (`doubt`).
 */
type Challenge = Extract<Move, { kind: 'push-back' | 'doubt' }>

/** One right statement in this many is challenged too, so that a challenge is no sign of a wrong one. */
export const RIGHT_CHALLENGED = 10

export function isChallenge(move: Move): move is Challenge {
  return move.kind === 'push-back' || move.kind === 'doubt'
}

/** A point of a higher rank is challenged ahead of any of a lower one, whatever their weights. */
const RANK_COUNTS = { core: 20, expected: 10, depth: 0 } as const satisfies Record<Rank, number>

/**
 * The challenge to something that blocks a pass: a contradicted core point, then a red flag. Every challenge
 * is about the opening. There is at most one a question, and all use the same words around the candidate's
 * own.
 */
export function challengeBlocking(asked: AskedQuestion): NextMove | null {
  if (!isOpen(asked)) return null
  const wrong = heaviest(asked, 'contradicted', ['core'])
  if (wrong) return aboutPoint(asked, wrong)
  const flag = asked.exchanges[0].said?.report.redFlags.at(0)
  if (!flag) return null
  const quoted = claimIn(answerOf(asked), flag.evidence)
  return { move: { kind: 'doubt', flag: flag.flag, quote: quoted.words }, prompt: promptOf(quoted) }
}

/** The challenge to anything else that the opening got wrong. */
export function challengeWrong(asked: AskedQuestion): NextMove | null {
  const wrong = isOpen(asked) ? heaviest(asked, 'contradicted', ['expected', 'depth']) : undefined
  return wrong ? aboutPoint(asked, wrong) : null
}

/** The challenge to a right statement. */
export function challengeRight(asked: AskedQuestion): NextMove | null {
  const right = isOpen(asked) ? heaviest(asked, 'met', ['core', 'expected', 'depth']) : undefined
  return right ? aboutPoint(asked, right) : null
}

/**
 * Whether an answer is sound enough for a test from outside: nothing wrong in it, and no core point left out.
 */
export function isSound({ points }: Pick<Question, 'points'>, { exchanges }: AskedQuestion): boolean {
  const report = exchanges[0].said?.report
  if (!report || report.redFlags.length > 0) return false
  const core = new Set(points.filter(({ rank }) => rank === 'core').map(({ id }) => id))
  return !report.verdicts.some(
    ({ kind, point }) => kind === 'contradicted' || (kind === 'missing' && core.has(point)),
  )
}

function isOpen({ exchanges }: AskedQuestion): boolean {
  return exchanges[0].said !== null && !exchanges.some(({ move }) => isChallenge(move))
}

function answerOf({ exchanges }: AskedQuestion): string {
  return exchanges[0].said?.answer ?? ''
}

function heaviest(
  { exchanges }: AskedQuestion,
  kind: 'contradicted' | 'met',
  ranks: readonly Rank[],
): Verdict | undefined {
  const { report, outline = [] } = exchanges[0].said ?? {}
  const worth = new Map(
    outline
      .filter(({ rank }) => ranks.includes(rank))
      .map(({ id, rank, weight }) => [id, RANK_COUNTS[rank] + weight]),
  )
  return report?.verdicts
    .filter(v => v.kind === kind && worth.has(v.point))
    .toSorted((a, b) => (worth.get(b.point) ?? 0) - (worth.get(a.point) ?? 0))
    .at(0)
}

function aboutPoint(asked: AskedQuestion, verdict: Verdict): NextMove | null {
  if (!('evidence' in verdict)) return null
  const opposite = 'opposite' in verdict ? verdict.opposite : undefined
  const quoted = claimIn(answerOf(asked), verdict.evidence, opposite)
  return {
    move: { kind: 'push-back', point: verdict.point, quote: quoted.words },
    prompt: promptOf(quoted),
  }
}

function promptOf({ words, isCut }: QuotedClaim): string {
  return `Let me go back to one thing. You said: “${words}${isCut ? ' …' : ''}”. Are you sure of that? Tell me why, or put it right.`
}
