import { SETTINGS_LIMITS } from '#domain'
import type { QuestionId } from '#domain'
import type { PlanRequest, PlannedDay } from './plan-request.ts'
import { plan } from './plan.ts'
import { hasInterview } from './timetable.ts'

/** The part of an interview's questions that the plan will have met at its end. */
interface Reach {
  readonly asks: number
  readonly met: number
  readonly missed: readonly QuestionId[]
  /** The extra minutes a day that would meet all of it; null if no number does, or none is needed. */
  readonly moreMinutes: number | null
}

const STEP_MINUTES = 5

/** The number of these questions that a plan meets, and the minutes that would meet all of them. */
export function reachOf(
  request: PlanRequest,
  planned: readonly PlannedDay[],
  asked: readonly QuestionId[],
): Reach {
  const missed = missedBy(request, planned, asked)
  return {
    asks: asked.length,
    met: asked.length - missed.length,
    missed,
    moreMinutes:
      missed.length > 0 && hasInterview(request.settings, request.today)
        ? minutesForAll(request, planned, asked, missed)
        : null,
  }
}

function missedBy(
  { fresh }: PlanRequest,
  planned: readonly PlannedDay[],
  asked: readonly QuestionId[],
): readonly QuestionId[] {
  const untried = new Set(fresh)
  const begun = new Set(
    planned.flatMap(day => day.activities.flatMap(a => (a.kind === 'new' ? [a.question] : []))),
  )
  return asked.filter(id => untried.has(id) && !begun.has(id))
}

/**
 * Found by planning with more minutes. The first try shares the time of the remaining questions among the
 * days. From there it steps up until all are met, or down while they still are.
 */
function minutesForAll(
  request: PlanRequest,
  planned: readonly PlannedDay[],
  asked: readonly QuestionId[],
  missed: readonly QuestionId[],
): number | null {
  const most = SETTINGS_LIMITS.minutesPerDay.most - request.settings.minutesPerDay
  const meetsAll = (more: number) => {
    const minutesPerDay = request.settings.minutesPerDay + more
    const longer = { ...request, settings: { ...request.settings, minutesPerDay } }
    return missedBy(request, plan(longer), asked).length === 0
  }
  const needed = missed.reduce((sum, id) => sum + request.find(id).minutes, 0) / planned.length
  let more = STEP_MINUTES * Math.max(1, Math.ceil(needed / STEP_MINUTES))
  if (more <= most && meetsAll(more)) {
    while (more > STEP_MINUTES && meetsAll(more - STEP_MINUTES)) more -= STEP_MINUTES
    return more
  }
  for (more += STEP_MINUTES; more <= most; more += STEP_MINUTES) if (meetsAll(more)) return more
  return null
}
