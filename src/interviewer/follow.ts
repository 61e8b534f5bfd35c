import type { Move, Point, PointId, Question, Report, Span, Verdict } from '#domain'
import type { AskedQuestion, Exchange } from './session.ts'

export interface FollowUpMove {
  readonly move: Move
  readonly prompt: string
}

/** So many things are asked after an opening; a scenario has as many moves as are written. */
const MOST_AFTER = 3
/** A longer sentence is said back in part. */
const LONGEST_QUOTE = 280
/** One right statement in so many is doubted too, so that a doubt tells nothing. */
const DOUBTED_TOO = 4

/**
 * What is asked next about a question, or nothing.
 *
 * First what was said wrongly is said back, once; then, if the question has one, a changed requirement; then the missing
 * core point worth most is probed, and at last the deepest follow-up comes. The moves of a scenario come as written.
 */
export function follow(question: Question, asked: AskedQuestion, random: () => number): FollowUpMove | null {
  const after = asked.exchanges.slice(1)
  const last = asked.exchanges.at(-1)
  if (asked.exchanges[0].passed) return null
  if (question.section === 'scenarios') return pushBack(asked, last, random) ?? nextMove(question, asked)
  if (after.length >= MOST_AFTER || last?.passed) return null
  return (
    pushBack(asked, last, random) ??
    change(question, asked) ??
    probe(question, asked) ??
    deepest(question, asked)
  )
}

/** At most one a question. The words are the candidate's own, and a right statement gets the same words as a wrong one. */
function pushBack(
  { exchanges }: AskedQuestion,
  last: Exchange | undefined,
  random: () => number,
): FollowUpMove | null {
  if (!last?.said || exchanges.some(e => e.move.kind === 'push-back' || e.move.kind === 'doubt')) return null
  if (last.move.kind !== 'question') return null
  const { report, outline } = last.said
  const weights = new Map(outline.map(point => [point.id, (point.core ? 10 : 0) + point.weight]))
  const heaviest = (kind: 'contradicted' | 'met') =>
    report.verdicts
      .filter(v => v.kind === kind)
      .toSorted((a, b) => (weights.get(b.point) ?? 0) - (weights.get(a.point) ?? 0))
      .at(0)

  const wrong = heaviest('contradicted')
  if (wrong) return saidBack(wrong, last.said.answer)
  const flag = report.redFlags.at(0)
  if (flag) {
    const quote = sentenceAt(last.said.answer, flag.evidence[0])
    return { move: { kind: 'doubt', flag: flag.flag, quote }, prompt: doubt(quote) }
  }
  const right = heaviest('met')
  return right && random() < 1 / DOUBTED_TOO ? saidBack(right, last.said.answer) : null
}

function saidBack(verdict: Verdict, answer: string): FollowUpMove | null {
  if (!('evidence' in verdict)) return null
  const quote = sentenceAt(answer, verdict.evidence[0])
  return { move: { kind: 'push-back', point: verdict.point, quote }, prompt: doubt(quote) }
}

/** The sentence that holds the words: part of one, said back, would be hard to know again. */
function sentenceAt(answer: string, { start, end }: Span): string {
  const before = answer.slice(0, start).search(/(?:[.!?]\s|\n)(?!.*(?:[.!?]\s|\n))/s)
  const after = answer.slice(end).search(/[.!?](?:\s|$)|\n/)
  const whole = answer.slice(before < 0 ? 0 : before + 1, after < 0 ? answer.length : end + after).trim()
  return whole.length <= LONGEST_QUOTE ? whole : answer.slice(start, end).trim()
}

function doubt(quote: string): string {
  return `Let me go back to one thing. You said: “${quote.replace(/[.,;:\s]+$/, '')}”. Are you sure of that? Tell me why, or put it right.`
}

/** A design is not done when it is drawn: one requirement changes. */
function change(question: Question, asked: AskedQuestion): FollowUpMove | null {
  return followUp(question.followUps.find(f => f.move === 'change' && !isAsked(asked, f.id)))
}

function nextMove(question: Question, asked: AskedQuestion): FollowUpMove | null {
  return followUp(question.followUps.find(f => !isAsked(asked, f.id)))
}

/** One probe a question: a second would be an examination by catalogue. */
function probe(question: Question, asked: AskedQuestion): FollowUpMove | null {
  if (asked.exchanges.some(e => e.move.kind === 'probe')) return null
  const kinds = kindsOf(asked.exchanges[0].said?.report)
  const [point] = question.points
    .filter(
      p =>
        p.core &&
        kinds.get(p.id) === 'missing' &&
        !asked.exchanges.some(e => e.move.kind === 'push-back' && e.move.point === p.id),
    )
    .toSorted((a, b) => b.weight - a.weight)
  return point ? { move: { kind: 'probe', point: point.id }, prompt: point.probe } : null
}

/** One follow-up a question, into what was half said before what held. */
function deepest(question: Question, asked: AskedQuestion): FollowUpMove | null {
  if (asked.exchanges.some(e => e.move.kind === 'follow-up')) return null
  const kinds = kindsOf(asked.exchanges[0].said?.report)
  const rank = (id: Point['id']) =>
    ['partial', 'missing', 'contradicted', 'unjudged', 'met'].indexOf(kinds.get(id) ?? 'met')
  return followUp(
    question.followUps
      .filter(f => f.move !== 'change')
      .toSorted((a, b) => rank(a.probes) - rank(b.probes))
      .at(0),
  )
}

function followUp(next: Question['followUps'][number] | undefined): FollowUpMove | null {
  return next ? { move: { kind: 'follow-up', followUp: next.id }, prompt: next.prompt } : null
}

function isAsked({ exchanges }: AskedQuestion, id: string): boolean {
  return exchanges.some(e => e.move.kind === 'follow-up' && e.move.followUp === id)
}

function kindsOf(report: Report | undefined): ReadonlyMap<PointId, Verdict['kind']> {
  return new Map(report?.verdicts.map(v => [v.point, v.kind] as const))
}
