import type { Bank } from '#bank'
import { SECTIONS } from '#domain'
import type { Attempt, Card, Instant, Question, QuestionId, Readiness } from '#domain'
import { readiness, recallAt, steps } from '#scheduler'
import type { Known } from '#scheduler'
import type { Ledger } from './ledger.ts'

/** What the answers in one section have shown so far. */
interface Tally {
  answers: number
  readonly firsts: Map<QuestionId, boolean>
  readonly last: Map<QuestionId, { readonly passed: boolean; readonly card: Card }>
}

export interface Moved {
  readonly at: Instant
  readonly readiness: Readiness
}

/** The readiness of each section at a moment, and how every answer moved it on the way there. */
export function preparedness(bank: Bank, ledger: Ledger, now: Instant): { readonly sections: readonly Readiness[]; readonly moved: readonly Moved[] } {
  const pools = new Map(SECTIONS.map(section => [section, poolOf(bank, section)]))
  const tallies = new Map(SECTIONS.map(section => [section, emptyTally()]))
  const read = (section: Question['section'], at: Instant) => readiness(evidenceOf(section, tallies.get(section), pools.get(section) ?? [], at))

  const moved = counted(ledger).flatMap(({ attempt, card }): Moved[] => {
    const section = bank.find(attempt.question)?.section
    const tally = section && pools.get(section)?.some(q => q.id === attempt.question) ? tallies.get(section) : undefined
    if (!section || !tally) return []
    take(tally, attempt, card)
    return [{ at: attempt.at, readiness: read(section, attempt.at) }]
  })
  return { sections: SECTIONS.map(section => read(section, now)), moved }
}

/** The core questions of a section; all of them where it has none. */
function poolOf({ questions }: Bank, section: Question['section']): readonly Question[] {
  const all = questions.filter(question => question.section === section)
  const core = all.filter(question => question.level === 'core')
  return core.length > 0 ? core : all
}

/** Attempts that moved a card and were marked, in order. One on the day its key was seen shows nothing. */
function counted(ledger: Ledger): readonly { readonly attempt: Attempt; readonly card: Card }[] {
  const cardAfter = new Map(ledger.questions.flatMap(question => steps(ledger.linesOf(question)).map(step => [step.attempt.id, step.card] as const)))
  return ledger.attempts.flatMap(attempt => {
    const card = cardAfter.get(attempt.id)
    return card && attempt.report.hiring ? [{ attempt, card }] : []
  })
}

function emptyTally(): Tally {
  return { answers: 0, firsts: new Map(), last: new Map() }
}

function take(tally: Tally, { question, report }: Attempt, card: Card): void {
  const passed = report.hiring === 'yes' || report.hiring === 'strong-yes'
  tally.answers += 1
  if (!tally.firsts.has(question)) tally.firsts.set(question, passed)
  tally.last.set(question, { passed, card })
}

function evidenceOf(section: Question['section'], tally: Tally = emptyTally(), pool: readonly Question[], at: Instant) {
  const questions = pool.map(({ id }): Known => {
    const last = tally.last.get(id)
    if (!last) return { kind: 'untried' }
    return last.passed ? { kind: 'passed', recall: recallAt(last.card, at) } : { kind: 'failed' }
  })
  return { section, answers: tally.answers, firsts: [...tally.firsts.values()], questions }
}
