import { Instant, addDays, dayOf, later } from '#domain'
import type { Entry } from '#domain'

const DAY_MS = 86_400_000
/** No line is older than this. A clock that shows an earlier date has lost its battery. */
const FIRST = Instant.parse('2000-01-01T00:00:00.000Z')

/** The field by which a line's date is implausible, and why. Undefined if it is plausible. */
export function implausible({ at, day }: Pick<Entry, 'at' | 'day'>, now: Instant): string | undefined {
  if (at < FIRST) return `at: ${at} lies before the year 2000`
  if (at > later(now, DAY_MS))
    return `at: ${at} lies more than a day ahead of this machine’s clock, which says ${now}`
  const utc = dayOf(at, 0)
  // No time zone is a whole day away from UTC.
  if (day < addDays(utc, -1) || day > addDays(utc, 1))
    return `day: ${day} is not the day of ${at} in any time zone`
  return undefined
}
