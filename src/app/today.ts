import { daysBetween } from '#domain'
import type { QuestionSummary, Today } from '#domain'
import type { Desk, Moment } from './desk.ts'
import type { Ledger } from './ledger.ts'
import { summaryOf } from './summary.ts'

/** What is due, what to learn next, the plan, and how ready the learner is. */
export function todayOf(desk: Desk, ledger: Ledger, moment: Moment): Today {
  const { settings } = ledger
  const summaries = desk.bank.questions.map(question => summaryOf(question, ledger, moment))
  const due = summaries.filter(s => s.standing === 'due')
  const fresh = summaries.filter(s => s.standing === 'new').slice(0, settings.newPerDay)
  return {
    day: moment.day,
    daysToInterview: settings.interview && daysBetween(moment.day, settings.interview),
    due,
    fresh,
    minutes: minutesOf(due) + minutesOf(fresh),
    plan: [],
    readiness: [],
    attempts: ledger.attempts.length,
    settings,
  }
}

function minutesOf(questions: readonly QuestionSummary[]): number {
  return questions.reduce((sum, q) => sum + q.minutes, 0)
}
