import { dayOf } from '#domain'
import type { QuestionId } from '#domain'
import { fillDay } from './fill-day.ts'
import type { Progress } from './fill-day.ts'
import type { Memory } from './memory.ts'
import type { PlanRequest, PlannedDay } from './plan-request.ts'
import { rotate } from './rotation.ts'
import { daysOf } from './timetable.ts'

/**
 * The work of each day, within its minutes. Each day is filled in turn, as if the earlier days went as
 * planned and each answer was rated good. No day depends on the length of the plan, so tomorrow's plan is the
 * rest of today's.
 */
export function plan(request: PlanRequest): readonly PlannedDay[] {
  const progress = progressOf(request)
  return daysOf(request.settings, request.today).map(day => ({
    day,
    activities: fillDay(day, request, progress),
  }))
}

function progressOf({ cards, revealed, fresh, lanes, find, offset }: PlanRequest): Progress {
  const memories = new Map<QuestionId, Memory>([
    ...revealed.map(({ question, day }): [QuestionId, Memory] => [
      question,
      { question, card: null, due: day, last: null },
    ]),
    ...cards.map((card): [QuestionId, Memory] => [
      card.question,
      { question: card.question, card, due: dayOf(card.due, offset), last: dayOf(card.lastReview, offset) },
    ]),
  ])
  const met = cards.map(card => card.question)
  return {
    memories,
    rotation: rotate(lanes, fresh, met, question => find(question).minutes),
    exercises: new Map(),
  }
}
