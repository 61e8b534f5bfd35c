import type { Move, Rank, Span, Verdict } from '#domain'
import type { AskedQuestion, NextMove } from './session.ts'

/** Words said back with the question whether they hold: about a point (`push-back`) or a red flag (`doubt`). */
type Challenge = Extract<Move, { kind: 'push-back' | 'doubt' }>

/** A longer sentence is quoted in part. */
const LONGEST_QUOTE = 280
/** One right statement in this many is challenged too, so that a challenge does not tell a wrong one. */
const RIGHT_CHALLENGED = 4

export function isChallenge(move: Move): move is Challenge {
  return move.kind === 'push-back' || move.kind === 'doubt'
}

/** A point of a higher rank is challenged before any of a lower one, whatever their weights. */
const RANK_COUNTS = { core: 20, expected: 10, depth: 0 } as const satisfies Record<Rank, number>

/**
 * The challenge to an opening answer, if there is cause for one; at most one a question.
 *
 * A contradicted point comes before a red flag, and now and then a right statement is challenged.
 * Its words are the candidate's own and the same in all three cases.
 */
export function challenge({ exchanges }: AskedQuestion, random: () => number): NextMove | null {
  const last = exchanges.at(-1)
  if (!last?.said || last.move.kind !== 'question') return null
  const { report, outline, answer } = last.said
  const weights = new Map(outline.map(point => [point.id, RANK_COUNTS[point.rank] + point.weight]))
  const heaviest = (kind: 'contradicted' | 'met') =>
    report.verdicts
      .filter(v => v.kind === kind)
      .toSorted((a, b) => (weights.get(b.point) ?? 0) - (weights.get(a.point) ?? 0))
      .at(0)

  const wrong = heaviest('contradicted')
  if (wrong) return aboutPoint(wrong, answer)
  const flag = report.redFlags.at(0)
  if (flag) {
    const quote = sentenceAt(answer, flag.evidence[0])
    return { move: { kind: 'doubt', flag: flag.flag, quote }, prompt: promptOf(quote) }
  }
  const right = heaviest('met')
  return right && random() < 1 / RIGHT_CHALLENGED ? aboutPoint(right, answer) : null
}

function aboutPoint(verdict: Verdict, answer: string): NextMove | null {
  if (!('evidence' in verdict)) return null
  const quote = sentenceAt(answer, verdict.evidence[0])
  return { move: { kind: 'push-back', point: verdict.point, quote }, prompt: promptOf(quote) }
}

/** The whole sentence around the evidence: candidates would hardly recognise a part of one as their own. */
function sentenceAt(answer: string, { start, end }: Span): string {
  const before = answer.slice(0, start).search(/(?:[.!?]\s|\n)(?!.*(?:[.!?]\s|\n))/s)
  const after = answer.slice(end).search(/[.!?](?:\s|$)|\n/)
  const whole = answer.slice(before < 0 ? 0 : before + 1, after < 0 ? answer.length : end + after).trim()
  return whole.length <= LONGEST_QUOTE ? whole : answer.slice(start, end).trim()
}

function promptOf(quote: string): string {
  return `Let me go back to one thing. You said: “${quote.replace(/[.,;:\s]+$/, '')}”. Are you sure of that? Tell me why, or put it right.`
}
