import type { Bank } from '#bank'
import { SECTIONS } from '#domain'
import type { Attempt, Card, Instant, Question, QuestionId, Readiness } from '#domain'
import { readiness, recallAt, steps } from '#scheduler'
import type { Known } from '#scheduler'
import type { Ledger } from './ledger.ts'

/** What the answers in one section have shown so far. */
interface Tally {
  readonly section: Question['section']
  readonly pool: readonly QuestionId[]
  answers: number
  readonly firsts: Map<QuestionId, boolean>
  readonly last: Map<QuestionId, { readonly passed: boolean; readonly card: Card }>
}

interface Counted {
  readonly attempt: Attempt
  readonly card: Card
}

export interface Moved {
  readonly at: Instant
  readonly readiness: Readiness
}

/** The readiness of each section at a moment. */
export function readinessAt(bank: Bank, ledger: Ledger, now: Instant): readonly Readiness[] {
  const room = roomOf(bank)
  for (const answer of counted(ledger)) take(room, answer)
  return room.map(section => read(section, now))
}

/** How every answer moved the readiness of its section. Drawn once for a state of the record. */
export function movesOf(bank: Bank, ledger: Ledger): readonly Moved[] {
  const known = MOVES.get(ledger)
  if (known) return known
  const room = roomOf(bank)
  const moves = counted(ledger).flatMap((answer): Moved[] => {
    const section = take(room, answer)
    return section ? [{ at: answer.attempt.at, readiness: read(section, answer.attempt.at) }] : []
  })
  MOVES.set(ledger, moves)
  return moves
}

const MOVES = new WeakMap<Ledger, readonly Moved[]>()

function roomOf(bank: Bank): readonly Tally[] {
  return SECTIONS.map(section => ({ section, pool: poolOf(bank, section).map(q => q.id), answers: 0, firsts: new Map(), last: new Map() }))
}

/** The core questions of a section; all of them where it has none. */
function poolOf({ questions }: Bank, section: Question['section']): readonly Question[] {
  const all = questions.filter(question => question.section === section)
  const core = all.filter(question => question.level === 'core')
  return core.length > 0 ? core : all
}

/** Attempts that moved a card and were marked, in order. One on the day its key was seen shows nothing. */
function counted(ledger: Ledger): readonly Counted[] {
  const cardAfter = new Map(ledger.questions.flatMap(question => steps(ledger.linesOf(question)).map(step => [step.attempt.id, step.card] as const)))
  return ledger.attempts.flatMap(attempt => {
    const card = cardAfter.get(attempt.id)
    return card && attempt.report.hiring ? [{ attempt, card }] : []
  })
}

/** Adds an answer to the tally of its section; one that left the bank adds nothing. */
function take(room: readonly Tally[], { attempt: { question, report }, card }: Counted): Tally | undefined {
  const tally = room.find(({ pool }) => pool.includes(question))
  if (!tally) return undefined
  const passed = report.hiring === 'yes' || report.hiring === 'strong-yes'
  tally.answers += 1
  if (!tally.firsts.has(question)) tally.firsts.set(question, passed)
  tally.last.set(question, { passed, card })
  return tally
}

function read({ section, pool, answers, firsts, last }: Tally, at: Instant): Readiness {
  const questions = pool.map((id): Known => {
    const known = last.get(id)
    if (!known) return { kind: 'untried' }
    return known.passed ? { kind: 'passed', recall: recallAt(known.card, at) } : { kind: 'failed' }
  })
  return readiness({ section, answers, firsts: [...firsts.values()], questions })
}
