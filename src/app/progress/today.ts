import { Day, addDays, daysBetween } from '#domain'
import type { QuestionId } from '#domain'
import type { QuestionSummary, Today } from '#api'
import { plan } from '#scheduler'
import type { PlanRequest } from '#scheduler'
import type { Services, Moment } from '../services.ts'
import { inLearningOrder } from './learning-order.ts'
import type { RecordIndex } from '../record-index.ts'
import { readinessAt } from './readiness-over-time.ts'
import { summaryOf } from '../questions/summary.ts'

const FIRST_DAY = Day.parse('0001-01-01')

/** The learner's day: questions that are due, new ones, the plan, and readiness. */
export function todayOf(services: Services, record: RecordIndex, moment: Moment): Today {
  const { day } = moment
  const { settings } = record
  const agenda = agendaOf(services, record, moment)
  return {
    day,
    daysToInterview: settings.interview && daysBetween(day, settings.interview),
    due: agenda.due,
    fresh: agenda.fresh,
    minutes: (agenda.plan[0]?.dueMinutes ?? 0) + (agenda.plan[0]?.newMinutes ?? 0),
    plan: agenda.plan,
    readiness: readinessAt(services.bank, record, moment.at),
    attempts: record.attempts.length,
    settings,
  }
}

/** The questions to do now, in order, without the figures around them. */
export function agendaOf(
  { bank }: Services,
  record: RecordIndex,
  moment: Moment,
): Pick<Today, 'due' | 'fresh' | 'plan'> {
  const summaries = new Map(
    inLearningOrder(bank.questions).map(question => [question.id, summaryOf(question, record, moment)]),
  )
  const all = [...summaries.values()]
  const planned = plan(requestOf(record, all, moment))
  const [first] = planned
  const named = (ids: readonly QuestionId[] = []) => ids.flatMap(id => summaries.get(id) ?? [])

  const due = all.filter(
    s => s.standing === 'due' || (s.standing === 'revealed' && countsFrom(record, s.id) <= moment.day),
  )
  const early = named(first?.due).filter(s => !due.includes(s))
  return {
    due: [...due.toSorted(byNeed), ...early.toSorted(byNeed)],
    fresh: named(first?.fresh),
    plan: planned,
  }
}

function requestOf(
  record: RecordIndex,
  summaries: readonly QuestionSummary[],
  { day, offset }: Moment,
): PlanRequest {
  const minutes = new Map(summaries.map(s => [s.id, s.minutes]))
  const minutesOf = (id: QuestionId) => minutes.get(id) ?? 0
  const today = record.attempts.filter(attempt => attempt.day === day)
  const begun = new Set(today.map(a => a.question).filter(q => record.attemptsOf(q)[0]?.day === day))
  return {
    cards: [...record.cards.values()].filter(card => minutes.has(card.question)),
    revealed: summaries
      .filter(s => s.standing === 'revealed')
      .map(s => ({ question: s.id, day: countsFrom(record, s.id) })),
    fresh: summaries.filter(s => s.standing === 'new').map(s => s.id),
    minutesOf,
    settings: record.settings,
    today: day,
    offset,
    begunToday: begun.size,
    spentToday: today.reduce((sum, attempt) => sum + minutesOf(attempt.question), 0),
  }
}

/** A mark counts from the day after the key was last seen. */
function countsFrom(record: RecordIndex, question: QuestionId): Day {
  const seen = record.revealsOf(question).at(-1)?.day
  return seen ? addDays(seen, 1) : FIRST_DAY
}

/** The question nearest to being forgotten comes first, after those without a card. */
function byNeed(a: QuestionSummary, b: QuestionSummary): number {
  return (a.recall ?? 0) - (b.recall ?? 0) || (a.id < b.id ? -1 : 1)
}
