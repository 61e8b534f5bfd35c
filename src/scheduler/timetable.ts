import { addDays, daysBetween } from '#domain'
import type { Day, QuestionId, Settings } from '#domain'

/** Without an interview the plan covers two weeks; with one, all days before it, up to sixty. */
const DAYS_AHEAD = 14
const MAX_DAYS = 60
/** In the last days before the interview a learner with enough to review begins nothing new. */
const LAST_DAYS = 2
/** The day before the interview has this part of the usual minutes. */
const LAST_DAY_PART = 1 / 3

/** One day of the plan while it is being filled. */
export interface Page {
  readonly day: Day
  readonly cap: number
  /** Whether it is one of the last days before the interview. */
  readonly late: boolean
  readonly due: QuestionId[]
  readonly fresh: QuestionId[]
  minutes: number
}

/** The empty days from today on; some minutes of today may be spent. */
export function pagesOf(settings: Settings, today: Day, spentToday: number): readonly Page[] {
  const left = daysLeft(settings, today)
  const length = left > 0 && left < Infinity ? Math.min(left, MAX_DAYS) : DAYS_AHEAD
  return Array.from({ length }, (_, n): Page => {
    const day = addDays(today, n)
    const before = daysLeft(settings, day)
    const light = before >= 0 && before <= 1
    return {
      day,
      cap: light ? Math.floor(settings.minutesPerDay * LAST_DAY_PART) : settings.minutesPerDay,
      late: before >= 0 && before <= LAST_DAYS,
      due: [],
      fresh: [],
      minutes: n === 0 ? spentToday : 0,
    }
  })
}

/** Whether these minutes still fit. A question longer than a whole day may have a day to itself. */
export function fitsOnPage(page: Page, minutes: number, { minutesPerDay }: Settings): boolean {
  return page.minutes + minutes <= page.cap || (page.minutes === 0 && minutes > minutesPerDay)
}

export function hasInterview(settings: Settings, today: Day): boolean {
  const left = daysLeft(settings, today)
  return left > 0 && left < Infinity
}

function daysLeft({ interview }: Settings, day: Day): number {
  return interview ? daysBetween(day, interview) : Infinity
}
