import type { AnkiNote, Bank } from '#bank'
import { dayOf, later } from '#domain'
import type { Day, Entry, EntryId, Instant, LearnerId, Transcriber, Voice } from '#domain'
import type {
  FoundServers,
  LeftOut,
  ModelTested,
  ModelsChoice,
  ModelsView,
  NewModel,
  NewTranscriber,
} from '#api'
import type { Brief, Judge } from '#examiner'
import type { Store } from '#store'

/** All that the platform gives an app, once for the process. A platform builds one; a test builds another. */
export interface Host {
  readonly bank: Bank
  /** Files of the bank that could not be read. */
  readonly leftOut?: readonly LeftOut[]
  readonly judge: Judge
  /** The judge of the bank's own answers, which must cost nothing. Defaults to `judge`. */
  readonly offline?: Judge
  /** Lets a language model that asks Viva rule by itself; absent from a platform without prompts. */
  readonly clientJudge?: () => Promise<ClientJudge>
  /** Where language models are found, tried and chosen; absent from a platform that asks none. */
  readonly models?: ModelsDesk
  /** Phrases the interviewer's prompts; without it they are shown as written. */
  readonly voice?: () => Voice | undefined
  /** Turns speech into text; without it the page's browser does, if it can. */
  readonly transcriber?: () => Transcriber | undefined
  readonly now: () => Instant
  /** Packs notes for Anki, as of a moment; absent if no package can be written. */
  readonly packAnki?: (notes: readonly AnkiNote[], at: Instant) => Promise<Uint8Array<ArrayBuffer>>
  /** The record of a learner. */
  readonly storeOf: (learner: LearnerId) => Store
  /**
   * The learner whose request this is, or nobody. A laptop has one learner; a server looks the session up.
   */
  readonly identify: (request: Request) => Learner | null | Promise<Learner | null>
}

/** Judging by whoever asks: the request that a model is given, and a judge that rules as its reply says. */
interface ClientJudge {
  request(brief: Brief): Promise<{ readonly system: string; readonly prompt: string }>
  judgeBy(model: string, reply: unknown): Judge
}

/** The learner's language models. What is changed here holds for the next answer. */
export interface ModelsDesk {
  view(): Promise<ModelsView>
  /** Looks for servers on this machine. */
  find(signal: AbortSignal): Promise<FoundServers['servers']>
  add(model: NewModel): Promise<void>
  remove(name: string): Promise<void>
  forgetKey(name: string): Promise<void>
  choose(choice: ModelsChoice): Promise<void>
  test(name: string, signal: AbortSignal): Promise<ModelTested>
  /**
   * Begins to try a judge on labelled answers; the view tells how far it is. Where it is to be adopted and does
   * well enough, it judges alone from then on.
   */
  startTrial(name: string, adopt: boolean): Promise<void>
  stopTrial(name: string): void
  /** Null removes the present one. */
  setTranscriber(transcriber: NewTranscriber | null): Promise<void>
}

/** The learner who asks. The offset of their clock from UTC decides which day it is. */
export interface Learner {
  readonly id: LearnerId
  readonly offsetMinutes: number
}

/** Everything a use-case may reach for, on behalf of one learner. */
export interface Services extends Omit<Host, 'storeOf' | 'identify'> {
  readonly learner: Learner
  readonly store: Store
}

/** The present moment and the learner's day, read once for each piece of work. */
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
 * The head of a line that supersedes earlier ones, since the last of them counts. It is later than they are,
 * even if the clock was set back. Answers keep the clock's moment, because the time between them matters.
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
