import { addDays, daysBetween } from '#domain'
import type { Day, Settings } from '#domain'

/** Without an interview the plan covers two weeks; otherwise all days up to it, at most sixty. */
const DAYS_AHEAD = 14
const MAX_DAYS = 60
/** The last day ahead of the interview is easy: this part of the usual minutes, and nothing new. */
const EASY_PART = 1 / 3
/** With fewer questions met there is nothing to rest on, and the last day is like the others. */
const EASY_FROM = 12

/** The days from today on, up to the last one ahead of the interview. */
export function daysOf(settings: Pick<Settings, 'interview'>, today: Day): readonly Day[] {
  const left = daysLeft(settings, today)
  const length = left > 0 && left < Infinity ? Math.min(left, MAX_DAYS) : DAYS_AHEAD
  return Array.from({ length }, (_, n) => addDays(today, n))
}

/** Whether a day is the easy one, for a learner who has met this many questions. */
export function isEasy(settings: Pick<Settings, 'interview'>, day: Day, met: number): boolean {
  return daysLeft(settings, day) === 1 && met >= EASY_FROM
}

export function minutesOn({ minutesPerDay }: Pick<Settings, 'minutesPerDay'>, easy: 'easy' | 'full'): number {
  return easy === 'easy' ? Math.floor(minutesPerDay * EASY_PART) : minutesPerDay
}

export function hasInterview(settings: Pick<Settings, 'interview'>, today: Day): boolean {
  const left = daysLeft(settings, today)
  return left > 0 && left < Infinity
}

export function daysLeft({ interview }: Pick<Settings, 'interview'>, day: Day): number {
  return interview ? daysBetween(day, interview) : Infinity
}
