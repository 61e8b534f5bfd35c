import { z } from 'zod'

/** A moment, as ISO 8601 text in UTC with milliseconds. Sorted as text, moments are in order of time. */
export const Instant = z.iso.datetime({ precision: 3 }).brand('Instant')
export type Instant = z.infer<typeof Instant>

/** A calendar day, `YYYY-MM-DD`, in the learner's time zone. */
export const Day = z.iso.date().brand('Day')
export type Day = z.infer<typeof Day>

/** The first and the last moment that a year of four digits can express. Arithmetic stops at them. */
const FIRST_MS = Date.parse('0000-01-01T00:00:00.000Z')
const LAST_MS = Date.parse('9999-12-31T23:59:59.999Z')

export function instant(date: Date): Instant {
  return Instant.parse(textOf(date.getTime()))
}

function textOf(ms: number): string {
  return new Date(Math.min(LAST_MS, Math.max(FIRST_MS, ms))).toISOString()
}

/** Milliseconds since 1970, for arithmetic on moments. */
export function epochMs(at: Instant): number {
  return Date.parse(at)
}

export function later(at: Instant, ms: number): Instant {
  return instant(new Date(epochMs(at) + ms))
}

/** The calendar day of a moment on a clock that is `offsetMinutes` ahead of UTC. */
export function dayOf(at: Instant, offsetMinutes: number): Day {
  return Day.parse(textOf(epochMs(at) + offsetMinutes * 60_000).slice(0, 10))
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

export function addDays(day: Day, days: number): Day {
  return Day.parse(textOf(Date.parse(day) + days * 86_400_000).slice(0, 10))
}

/** A date in an HTTP header as milliseconds since 1970, or NaN. */
export function httpDate(text: string): number {
  return Date.parse(text)
}

/** The day, in UTC, of a moment in milliseconds since 1970. */
export function dayOfMs(ms: number): Day {
  return dayOf(instant(new Date(ms)), 0)
}
