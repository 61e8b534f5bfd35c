import { daysBetween, passes } from '#domain'
import { MIN_ANSWERS } from '#readiness'
import { lastDiagnostic } from '../diagnostic/diagnostic-map.ts'
import type { QuestionId } from '#domain'
import type { QuestionSummary, Today } from '#api'
import type { Services, Moment } from '../services.ts'
import { doneView } from './done-today.ts'
import { aimedAt, isDue, planAhead, planDays } from './plan-ahead.ts'
import type { Ahead } from './plan-ahead.ts'
import type { RecordIndex } from '../record-index.ts'
import { readinessAt } from './readiness-over-time.ts'

/** More weak answers than a day can mend are only a burden. */
const MOST_WEAK = 8

/** The learner's day: the work done, due, new and weak, the plan, and readiness. */
export function todayOf(services: Services, record: RecordIndex, moment: Moment): Today {
  const { bank } = services
  const { day } = moment
  const { settings } = record
  const ahead = planAhead(services, record, moment)
  const plan = planDays(ahead)
  return {
    day,
    daysToInterview: settings.interview && daysBetween(day, settings.interview),
    aim: aimedAt(services, ahead),
    blueprints: bank.blueprints.map(({ id, title }) => ({ id, title })),
    done: doneView(bank, record, day),
    ...queueOf(ahead, record, moment),
    weak: weakOf(ahead),
    minutes: plan[0]?.minutes ?? 0,
    plan,
    readiness: readinessAt(bank, record, moment.at),
    diagnostic: record.attempts.length < MIN_ANSWERS ? lastDiagnostic(services, record) : null,
    attempts: record.attempts.length,
    settings,
  }
}

/** The next questions to do, in order, without the figures around them. */
export function agendaOf(
  services: Services,
  record: RecordIndex,
  moment: Moment,
): Pick<Today, 'due' | 'fresh'> {
  return queueOf(planAhead(services, record, moment), record, moment)
}

/** Everything due, planned for today or not, with the reviews brought forward; and today's new questions. */
function queueOf(
  { summaries, planned: [first] }: Ahead,
  record: RecordIndex,
  moment: Moment,
): Pick<Today, 'due' | 'fresh'> {
  const planned = (kind: 'review' | 'new') =>
    (first?.activities ?? []).flatMap(activity =>
      activity.kind === kind ? (summaries.get(activity.question) ?? []) : [],
    )
  const due = [...summaries.values()].filter(summary => isDue(summary, record, moment))
  const early = planned('review').filter(summary => !due.includes(summary))
  return { due: [...due.toSorted(byNeed), ...early.toSorted(byNeed)], fresh: planned('new') }
}

/**
 * Answers that would not pass as they stand. Those that the interview can ask about come first, then the
 * newest.
 */
function weakOf({ summaries, request: { lanes } }: Ahead): readonly QuestionSummary[] {
  const isAsked = (id: QuestionId) => lanes.some(lane => lane.weight > 0 && lane.questions.has(id))
  return [...summaries.values()]
    .filter(({ last }) => last !== null && last.hiring !== null && !passes(last.hiring))
    .toSorted(
      (a, b) =>
        Number(isAsked(b.id)) - Number(isAsked(a.id)) || ((a.last?.at ?? '') > (b.last?.at ?? '') ? -1 : 1),
    )
    .slice(0, MOST_WEAK)
}

/** The question nearest to being forgotten comes first, after those without a card. */
function byNeed(a: QuestionSummary, b: QuestionSummary): number {
  return (a.recall ?? 0) - (b.recall ?? 0) || (a.id < b.id ? -1 : 1)
}
