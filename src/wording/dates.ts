import type { Day, Instant } from '#domain'

/** Noon of a day in the reader's time zone, so that no clock change moves it to another day. */
function noon(day: Day | string): Date {
  return new Date(`${day}T12:00:00`)
}

function format(date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', options).format(date).replace(',', '')
}

/** `Tuesday 24 November` */
export function longDay(day: Day): string {
  return format(noon(day), { weekday: 'long', day: 'numeric', month: 'long' })
}

/** `24 Nov` */
export function shortDay(day: Day): string {
  return format(noon(day), { day: 'numeric', month: 'short' })
}

/** `Tue 24 Nov` */
export function weekDay(day: Day): string {
  return format(noon(day), { weekday: 'short', day: 'numeric', month: 'short' })
}

/** `November 2026` */
export function monthName(day: Day): string {
  return format(noon(day), { month: 'long', year: 'numeric' })
}

export function weekdayName(day: Day): string {
  return format(noon(day), { weekday: 'short' })
}

export function monthDay(day: Day): string {
  return format(noon(day), { day: 'numeric' })
}

/** The day of a moment in the reader's time zone. */
export function localDay(at: Instant | Date): Day {
  const date = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` as Day // Well formed by construction.
}

/** `18:42` */
export function timeOf(at: Instant | Date): string {
  return format(new Date(at), { hour: '2-digit', minute: '2-digit', hour12: false })
}

/** `Tue 24 Nov, 18:42` */
export function stamp(at: Instant): string {
  return `${weekDay(localDay(at))}, ${timeOf(at)}`
}

export function daysFrom(from: Day, to: Day): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000)
}

/** `Tomorrow, Wed 25 Nov`, `Today, …`, `Due since …`, or `Wed 25 Nov`. */
export function relativeDay(day: Day, today: Day): string {
  const days = daysFrom(today, day)
  if (days === 0) return `Today, ${weekDay(day)}`
  if (days < 0) return `Due since ${weekDay(day)}`
  if (days === 1) return `Tomorrow, ${weekDay(day)}`
  return weekDay(day)
}

/** For narrow columns: `today`, or `25 Nov`. */
export function dueText(due: Instant, today: Day): string {
  const day = localDay(due)
  return daysFrom(today, day) <= 0 ? 'today' : shortDay(day)
}
