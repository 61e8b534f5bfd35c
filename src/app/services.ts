import type { Bank } from '#bank'
import { dayOf, later } from '#domain'
import type { Day, Entry, EntryId, Instant, LearnerId, Voice } from '#domain'
import type { LeftOut, ModelsView } from '#api'
import type { Judge } from '#examiner'
import type { Store } from '#store'

/** All that the platform gives an app, once for the process. A platform builds one; a test builds another. */
export interface Host {
  readonly bank: Bank
  /** Files of the bank that could not be read. */
  readonly leftOut?: readonly LeftOut[]
  readonly judge: Judge
  /** The judge that reads the bank's own answers and may cost nothing; `judge` where there is no other. */
  readonly offline?: Judge
  /** The judge in use and the configured models; absent where there are none. */
  readonly models?: () => ModelsView
  /** Phrases the interviewer's prompts; without it they are shown as written. */
  readonly voice?: Voice
  readonly now: () => Instant
  /** The record of a learner. */
  readonly storeOf: (learner: LearnerId) => Store
  /** Whose request this is. A laptop has one learner; a server reads it from the session. */
  readonly identify: (request: Request) => Learner
}

/** Who asks, and how far their clock is ahead of UTC: that decides which day it is. */
export interface Learner {
  readonly id: LearnerId
  readonly offsetMinutes: number
}

/** Everything a use-case may reach for, on behalf of one learner. */
export interface Services extends Omit<Host, 'storeOf' | 'identify'> {
  readonly learner: Learner
  readonly store: Store
}

/** The moment and the day it is for the learner, read once for one piece of work. */
export interface Moment {
  readonly at: Instant
  readonly day: Day
  readonly offset: number
}

export function momentOf(services: Pick<Services, 'now' | 'learner'>): Moment {
  const at = services.now()
  const offset = services.learner.offsetMinutes
  return { at, offset, day: dayOf(at, offset) }
}

/** The head of a new line of the record. */
export function lineAt({ at, day }: Moment, id: EntryId) {
  return { id, at, day }
}

/**
 * The head of a line that takes the place of earlier ones, as the last of them counts. It is younger than they are
 * even where the clock was set back since. Answers keep the moment of the clock: their distance in time counts.
 */
export function lineAfter(moment: Moment, id: EntryId, earlier: readonly Pick<Entry, 'at'>[]) {
  const newest = earlier
    .map(line => line.at)
    .toSorted()
    .at(-1)
  if (newest === undefined || newest < moment.at) return lineAt(moment, id)
  const at = later(newest, 1)
  return lineAt({ ...moment, at, day: dayOf(at, moment.offset) }, id)
}
