import { addDays, daysBetween } from '#domain'
import type { Day, QuestionId, Settings } from '#domain'

/** Without an interview the plan looks so many days ahead; with one, to the day before it, but no further than this. */
const DAYS_AHEAD = 14
const MOST_DAYS = 60
/** In so many days before the interview nothing new is begun by somebody who has enough to look over. */
const LAST_DAYS = 2
/** The day before the interview takes this part of the usual minutes. */
const LAST_DAY = 1 / 3

/** One day of the plan while it is being filled. */
export interface Page {
  readonly day: Day
  readonly cap: number
  /** So shortly before the interview that nothing new should be begun. */
  readonly late: boolean
  readonly due: QuestionId[]
  readonly fresh: QuestionId[]
  minutes: number
}

/** The empty days from today on; some minutes of today may be gone. */
export function pagesOf(settings: Settings, today: Day, spentToday: number): readonly Page[] {
  const left = daysLeft(settings, today)
  const length = left > 0 && left < Infinity ? Math.min(left, MOST_DAYS) : DAYS_AHEAD
  return Array.from({ length }, (_, n): Page => {
    const day = addDays(today, n)
    const before = daysLeft(settings, day)
    const light = before >= 0 && before <= 1
    return {
      day,
      cap: light ? Math.floor(settings.minutesPerDay * LAST_DAY) : settings.minutesPerDay,
      late: before >= 0 && before <= LAST_DAYS,
      due: [],
      fresh: [],
      minutes: n === 0 ? spentToday : 0,
    }
  })
}

/** Whether so many minutes still fit. What is longer than any whole day may stand alone on one. */
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
