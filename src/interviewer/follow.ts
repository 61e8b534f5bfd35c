import type { Point, PointId, Question, Report, Verdict } from '#domain'
import { RIGHT_CHALLENGED, challengeBlocking, challengeRight, challengeWrong, isSound } from './challenge.ts'
import { colleague } from './colleague.ts'
import type { AskedQuestion, NextMove } from './session.ts'

/** The most moves after an opening. A scenario has as many as are written. */
const MOST_AFTER = 3

/** The share of sound, unchallenged answers that meet a colleague's view, if one is close. */
const COLLEAGUE = 0.5

/**
 * The interviewer's next move on a question, or nothing. The heaviest gap comes first. An error that blocks a
 * pass is challenged; then a requirement changes, if the question has such a change. Then the missing or open
 * core point worth most is probed, and any other error is challenged. If nothing is wrong and no core point is
 * missing, a doubt or a colleague's view may test the answer. The deepest follow-up comes last. A scenario
 * has a challenge, and then its follow-ups as written.
 */
export function follow(question: Question, asked: AskedQuestion, random: () => number): NextMove | null {
  const after = asked.exchanges.slice(1)
  const last = asked.exchanges.at(-1)
  if (asked.exchanges[0].passed) return null
  if (question.section === 'scenarios')
    return (
      atOnce(asked, () => challengeBlocking(asked) ?? challengeWrong(asked)) ?? nextAsWritten(question, asked)
    )
  if (after.length >= MOST_AFTER || last?.passed) return null
  return (
    challengeBlocking(asked) ??
    atOnce(asked, () => trial(question, asked, random)) ??
    change(question, asked) ??
    probe(question, asked) ??
    challengeWrong(asked) ??
    deepest(question, asked)
  )
}

/** A move that comes directly after the opening or not at all. */
function atOnce({ exchanges }: AskedQuestion, next: () => NextMove | null): NextMove | null {
  return exchanges.length === 1 ? next() : null
}

/** A test of an answer that needs neither a probe nor a correction. */
function trial(question: Question, asked: AskedQuestion, random: () => number): NextMove | null {
  if (!isSound(question, asked)) return null
  const draw = random()
  if (draw < 1 / RIGHT_CHALLENGED) return challengeRight(asked)
  return draw < 1 / RIGHT_CHALLENGED + COLLEAGUE ? colleague(question, asked) : null
}

/** A changed requirement: a design is not done once it is drawn. */
function change(question: Question, asked: AskedQuestion): NextMove | null {
  return followUp(question.followUps.find(f => f.move === 'change' && !isAsked(asked, f.id)))
}

function nextAsWritten(question: Question, asked: AskedQuestion): NextMove | null {
  return followUp(question.followUps.find(f => !isAsked(asked, f.id)))
}

/** A core point that could not be judged is asked about like one that was left out. */
const PROBED: ReadonlySet<Verdict['kind'] | undefined> = new Set(['missing', 'unjudged'])

/** One probe a question, since with a second the interviewer would be reading out the key. */
function probe(question: Question, asked: AskedQuestion): NextMove | null {
  if (asked.exchanges.some(e => e.move.kind === 'probe')) return null
  const kinds = kindsOf(asked.exchanges[0].said?.report)
  const [point] = question.points
    .filter(p => p.rank === 'core' && PROBED.has(kinds.get(p.id)))
    .toSorted((a, b) => b.weight - a.weight)
  return point ? { move: { kind: 'probe', point: point.id }, prompt: point.probe } : null
}

/** One follow-up a question, counting a changed requirement. Half-made points are followed up first. */
function deepest(question: Question, asked: AskedQuestion): NextMove | null {
  if (asked.exchanges.some(e => e.move.kind === 'follow-up')) return null
  const kinds = kindsOf(asked.exchanges[0].said?.report)
  const rank = (id: Point['id']) =>
    ['partial', 'missing', 'contradicted', 'unjudged', 'met'].indexOf(kinds.get(id) ?? 'met')
  return followUp(question.followUps.toSorted((a, b) => rank(a.probes) - rank(b.probes)).at(0))
}

function followUp(next: Question['followUps'][number] | undefined): NextMove | null {
  return next ? { move: { kind: 'follow-up', followUp: next.id }, prompt: next.prompt } : null
}

function isAsked({ exchanges }: AskedQuestion, id: string): boolean {
  return exchanges.some(e => e.move.kind === 'follow-up' && e.move.followUp === id)
}

function kindsOf(report: Report | undefined): ReadonlyMap<PointId, Verdict['kind']> {
  return new Map(report?.verdicts.map(v => [v.point, v.kind] as const))
}
