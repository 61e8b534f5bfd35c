import { Instant, addDays, dayOf, later } from '#domain'
import type { Entry } from '#domain'

const DAY_MS = 86_400_000
/** No line is older than this: a clock that says so has lost its battery. */
const FIRST = Instant.parse('2000-01-01T00:00:00.000Z')

/** Why a line cannot have been made when it says it was, by the field; undefined where it can. */
export function implausible({ at, day }: Pick<Entry, 'at' | 'day'>, now: Instant): string | undefined {
  if (at < FIRST) return `at: ${at} lies before the year 2000`
  if (at > later(now, DAY_MS))
    return `at: ${at} lies more than a day ahead of this machine’s clock, which says ${now}`
  const utc = dayOf(at, 0)
  // No time zone is a whole day away from UTC.
  if (day < addDays(utc, -1) || day > addDays(utc, 1))
    return `day: ${day} is nowhere the day of its at, ${at}`
  return undefined
}
