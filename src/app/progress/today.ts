import { Day, addDays, daysBetween } from '#domain'
import type { QuestionId } from '#domain'
import type { QuestionSummary, Today } from '#api'
import { plan } from '#scheduler'
import type { PlanRequest } from '#scheduler'
import type { Desk, Moment } from '../services.ts'
import { inLearningOrder } from './learning-order.ts'
import type { Ledger } from '../record-index.ts'
import { readinessAt } from './readiness-over-time.ts'
import { summaryOf } from '../questions/summary.ts'

const FIRST_DAY = Day.parse('0001-01-01')

/** What is due, what to learn next, the plan, and how ready the learner is. */
export function todayOf(desk: Desk, ledger: Ledger, moment: Moment): Today {
  const { day } = moment
  const { settings } = ledger
  const agenda = agendaOf(desk, ledger, moment)
  return {
    day,
    daysToInterview: settings.interview && daysBetween(day, settings.interview),
    due: agenda.due,
    fresh: agenda.fresh,
    minutes: (agenda.plan[0]?.dueMinutes ?? 0) + (agenda.plan[0]?.newMinutes ?? 0),
    plan: agenda.plan,
    readiness: readinessAt(desk.bank, ledger, moment.at),
    attempts: ledger.attempts.length,
    settings,
  }
}

/** What to do now, in order, without the figures around it. */
export function agendaOf(
  { bank }: Desk,
  ledger: Ledger,
  moment: Moment,
): Pick<Today, 'due' | 'fresh' | 'plan'> {
  const summaries = new Map(
    inLearningOrder(bank.questions).map(question => [question.id, summaryOf(question, ledger, moment)]),
  )
  const all = [...summaries.values()]
  const planned = plan(requestOf(ledger, all, moment))
  const [first] = planned
  const named = (ids: readonly QuestionId[] = []) => ids.flatMap(id => summaries.get(id) ?? [])

  const due = all.filter(
    s => s.standing === 'due' || (s.standing === 'revealed' && countsFrom(ledger, s.id) <= moment.day),
  )
  const early = named(first?.due).filter(s => !due.includes(s))
  return {
    due: [...due.toSorted(byNeed), ...early.toSorted(byNeed)],
    fresh: named(first?.fresh),
    plan: planned,
  }
}

function requestOf(
  ledger: Ledger,
  summaries: readonly QuestionSummary[],
  { day, offset }: Moment,
): PlanRequest {
  const minutes = new Map(summaries.map(s => [s.id, s.minutes]))
  const minutesOf = (id: QuestionId) => minutes.get(id) ?? 0
  const today = ledger.attempts.filter(attempt => attempt.day === day)
  const begun = new Set(today.map(a => a.question).filter(q => ledger.attemptsOf(q)[0]?.day === day))
  return {
    cards: [...ledger.cards.values()].filter(card => minutes.has(card.question)),
    revealed: summaries
      .filter(s => s.standing === 'revealed')
      .map(s => ({ question: s.id, day: countsFrom(ledger, s.id) })),
    fresh: summaries.filter(s => s.standing === 'new').map(s => s.id),
    minutesOf,
    settings: ledger.settings,
    today: day,
    offset,
    begunToday: begun.size,
    spentToday: today.reduce((sum, attempt) => sum + minutesOf(attempt.question), 0),
  }
}

/** A mark counts from the day after the key was last seen. */
function countsFrom(ledger: Ledger, question: QuestionId): Day {
  const seen = ledger.revealsOf(question).at(-1)?.day
  return seen ? addDays(seen, 1) : FIRST_DAY
}

/** What is nearest to being forgotten comes first; what was never recalled, before it. */
function byNeed(a: QuestionSummary, b: QuestionSummary): number {
  return (a.recall ?? 0) - (b.recall ?? 0) || (a.id < b.id ? -1 : 1)
}
