import { Day, addDays, daysBetween } from '#domain'
import type { BlueprintId, QuestionId } from '#domain'
import type { AimedAt, PlanActivity, PlanDay, QuestionSummary } from '#api'
import { needOf } from '#readiness'
import { askedBy, reachOf, inLearningOrder, lanesOf, openingOf, plan, targetOf } from '#scheduler'
import type { Activity, PlanRequest, PlannedDay, Target } from '#scheduler'
import { SECTION_NAMES } from '#wording'
import type { Moment, Services } from '../services.ts'
import type { RecordIndex } from '../record-index.ts'
import { doneOn } from './done-today.ts'
import { observationsIn } from './readiness-over-time.ts'
import { summaryOf } from '../questions/summary.ts'

const FIRST_DAY = Day.parse('0001-01-01')
/** A mock interview sat within this many days of the interview is not planned again. */
const SAT_WITHIN_DAYS = 4
/** Sections of one's own choice have no blueprint to take the minutes from. */
const OWN_MOCK_MINUTES = 30
const OWN = 'custom' as BlueprintId // The id of every interview that a learner puts together.

/** The plan, and everything that it was made from. */
export interface Ahead {
  /** In learning order. */
  readonly summaries: ReadonlyMap<QuestionId, QuestionSummary>
  readonly target: Target | null
  readonly request: PlanRequest
  readonly planned: readonly PlannedDay[]
}

export function planAhead({ bank }: Services, record: RecordIndex, moment: Moment): Ahead {
  const target = targetOf(bank, record.settings.aim)
  const ordered = inLearningOrder(
    bank.questions,
    target?.kind === 'blueprint' ? target.blueprint.heart : undefined,
  )
  const summaries = new Map(ordered.map(question => [question.id, summaryOf(question, record, moment)]))
  const { settings } = record
  const all = [...summaries.values()]
  const request: PlanRequest = {
    today: moment.day,
    offset: moment.offset,
    settings,
    find: id => ({ minutes: summaries.get(id)?.minutes ?? 0, exercises: exercisesLeft(id, bank, record) }),
    cards: [...record.cards.values()].filter(card => summaries.has(card.question)),
    revealed: all
      .filter(s => s.standing === 'revealed')
      .map(s => ({ question: s.id, day: countsFrom(record, s.id) })),
    fresh: all.filter(s => s.standing === 'new').map(s => s.id),
    opening: openingOf(askedBy(target, bank.questions), bank.questions),
    lanes: lanesOf(target, bank, needOf(observationsIn(bank, record))),
    mockMinutes: settings.interview && target && !mockSat(record, target) ? mockMinutes(target) : null,
    glossary: bank.terms.length > 0 ? 'daily' : 'none',
    done: doneOn(record, moment.day),
  }
  return { summaries, target, request, planned: plan(request) }
}

/** Due, by its card, or because its key was seen and a mark counts again. */
export function isDue(summary: QuestionSummary, record: RecordIndex, { day }: Moment): boolean {
  return (
    summary.standing === 'due' || (summary.standing === 'revealed' && countsFrom(record, summary.id) <= day)
  )
}

export function planDays({ planned, summaries, target }: Ahead): readonly PlanDay[] {
  return planned.map(({ day, activities }) => ({
    day,
    minutes: activities.reduce((sum, activity) => sum + activity.minutes, 0),
    activities: activities.flatMap(activity => activityView(activity, summaries, target) ?? []),
  }))
}

/** The learner's aim, and the plan's reach towards it. */
export function aimedAt({ bank }: Services, { target, request, planned, summaries }: Ahead): AimedAt | null {
  if (!target) return null
  const asked = askedBy(target, bank.questions).map(question => question.id)
  const { missed, ...reach } = reachOf(request, planned, asked)
  return {
    ...reach,
    title: titleOf(target),
    tried: asked.filter(id => (summaries.get(id)?.attempts ?? 0) > 0).length,
    missed: missed.flatMap(id => {
      const summary = summaries.get(id)
      return summary ? [{ id, title: summary.title }] : []
    }),
    mockMinutes: mockMinutes(target),
  }
}

function activityView(
  activity: Activity,
  summaries: Ahead['summaries'],
  target: Target | null,
): PlanActivity | undefined {
  if (activity.kind === 'glossary') return activity
  if (activity.kind === 'mock') {
    if (!target) return undefined
    const blueprint = target.kind === 'blueprint' ? target.blueprint.id : null
    return { ...activity, title: titleOf(target), blueprint }
  }
  const summary = summaries.get(activity.question)
  return summary && { ...activity, title: summary.title }
}

function titleOf(target: Target): string {
  return target.kind === 'blueprint'
    ? target.blueprint.title
    : target.sections.map(section => SECTION_NAMES[section]).join(', ')
}

function mockMinutes(target: Target): number {
  return target.kind === 'blueprint' ? target.blueprint.minutes : OWN_MOCK_MINUTES
}

function mockSat(record: RecordIndex, target: Target): boolean {
  const { interview } = record.settings
  const id = target.kind === 'blueprint' ? target.blueprint.id : OWN
  return [...record.sessions.values()].some(session => {
    const day = record.interviews.get(session.id)?.[0]?.day
    return (
      session.phase === 'closed' &&
      session.blueprint.id === id &&
      day !== undefined &&
      interview !== null &&
      daysBetween(day, interview) <= SAT_WITHIN_DAYS
    )
  })
}

/** The calculations of a question that the learner has yet to get right. */
function exercisesLeft(id: QuestionId, bank: Services['bank'], record: RecordIndex) {
  const right = new Set(
    record.exercisesOf(id).flatMap(line => (line.ruling === 'right' ? [line.exercise] : [])),
  )
  return (bank.find(id)?.exercises ?? []).flatMap(({ id: exercise }) =>
    right.has(exercise) ? [] : [exercise],
  )
}

/** The first day on which a mark counts, the one after the key was last seen. */
function countsFrom(record: RecordIndex, question: QuestionId): Day {
  const seen = record.revealsOf(question).at(-1)?.day
  return seen ? addDays(seen, 1) : FIRST_DAY
}
