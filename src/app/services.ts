import type { Bank } from '#bank'
import { dayOf } from '#domain'
import type { Day, EntryId, Instant, Voice } from '#domain'
import type { ModelsView } from '#api'
import type { Judge } from '#examiner'
import type { Store } from '#store'

/** Everything a use-case may reach for. A home builds one; a test builds another. */
export interface Services {
  readonly bank: Bank
  readonly judge: Judge
  /** The judge that reads the bank's own answers, which may cost nothing; `judge` where there is no other. */
  readonly offline?: Judge
  /** The judge in use, and the models that were configured for it; without it there are none. */
  readonly models?: () => ModelsView
  /** Phrases what the interviewer asks; without it the prompts are shown as they are written. */
  readonly voice?: Voice
  readonly store: Store
  readonly now: () => Instant
  /** How far the learner's clock is ahead of UTC: it decides which day it is. */
  readonly offsetMinutes: () => number
}

/** The moment and the day it is for the learner, read once for one piece of work. */
export interface Moment {
  readonly at: Instant
  readonly day: Day
  readonly offset: number
}

export function momentOf(services: Services): Moment {
  const at = services.now()
  const offset = services.offsetMinutes()
  return { at, offset, day: dayOf(at, offset) }
}

/** The head of a new line of the record. */
export function lineAt({ at, day }: Moment, id: EntryId) {
  return { id, at, day }
}
