import type { z } from 'zod'
import { Appeal, Fault, Objection, Override, Settlement, standingAppeals } from '#domain'
import type { Attempt, Entry } from '#domain'
import { documentOf } from '#store'
import { lineAfter, momentOf } from '../services.ts'
import type { Services } from '../services.ts'
import type { RecordIndex } from '../record-index.ts'

export const NewAppeal = Appeal.unwrap().pick({
  id: true,
  point: true,
  stance: true,
  words: true,
  reason: true,
})
export const NewObjection = Objection.unwrap().pick({ id: true, words: true, stance: true, reason: true })
export const NewSettlement = Settlement.unwrap().pick({ id: true, point: true, ruling: true })
export const NewOverride = Override.unwrap().pick({ id: true, rating: true })

/**
 * Records that the learner disagrees with a verdict, and why, or withdraws that. The words that they cite must be
 * in the answer.
 */
export async function addAppeal(
  services: Services,
  attempt: Attempt,
  appeal: z.infer<typeof NewAppeal>,
  record: RecordIndex,
): Promise<void> {
  pointOf(attempt, appeal.point)
  const earlier = record.about(attempt.id).filter(e => e.kind !== 'override' && e.id !== appeal.id)
  const standing = standingAppeals(earlier.filter(e => e.kind === 'appeal')).has(appeal.point)
  if (appeal.stance === 'withdrawn' && !standing)
    throw new Fault('conflict', `no appeal about ${appeal.point} stands, so none can be withdrawn`)
  if (appeal.stance !== 'withdrawn' && appeal.reason === '')
    throw new Fault('invalid', 'Say why, in a few words: an appeal without a reason helps nobody.')
  if (appeal.stance === 'did-say' && appeal.words.length === 0)
    throw new Fault('invalid', 'Choose the words of the answer that say it.')
  const astray = appeal.words.find(({ start, end, text }) => attempt.answer.slice(start, end) !== text)
  if (astray)
    throw new Fault('invalid', `The words “${astray.text}” are not in the answer at ${astray.start}.`)
  await keep(services, { ...headOf(services, attempt, appeal.id, earlier), kind: 'appeal', ...appeal })
}

/** Records that the learner holds a statement for true that was called false outside the key, or withdraws that. */
export async function addObjection(
  services: Services,
  attempt: Attempt,
  objection: z.infer<typeof NewObjection>,
  record: RecordIndex,
): Promise<void> {
  const { start, text } = objection.words
  const called = (attempt.report.outside ?? []).some(({ evidence: [first] }) => first.start === start)
  if (!called) throw new Fault('not-found', `no model called “${text.slice(0, 40)}” false in this answer`)
  if (objection.stance === 'is-true' && objection.reason === '')
    throw new Fault('invalid', 'Say why it is true, in a few words or with a source.')
  const earlier = record.about(attempt.id).filter(e => e.kind === 'objection' && e.id !== objection.id)
  await keep(services, {
    ...headOf(services, attempt, objection.id, earlier),
    kind: 'objection',
    ...objection,
  })
}

/** Records the learner's own ruling on a point that the examiner left open. */
export async function addSettlement(
  services: Services,
  attempt: Attempt,
  settlement: z.infer<typeof NewSettlement>,
  record: RecordIndex,
): Promise<void> {
  if (pointOf(attempt, settlement.point).kind !== 'unjudged')
    throw new Fault('conflict', `the examiner has ruled on ${settlement.point}; appeal instead`)
  // Replies and appeals settle a point too, and the last word counts.
  const earlier = record.about(attempt.id).filter(e => e.kind !== 'override')
  await keep(services, {
    ...headOf(services, attempt, settlement.id, earlier),
    kind: 'settlement',
    ...settlement,
  })
}

/**
 * Records the learner's own review rating. An attempt on the day its key was seen moves no card, so has none.
 */
export async function addOverride(
  services: Services,
  attempt: Attempt,
  override: z.infer<typeof NewOverride>,
  record: RecordIndex,
): Promise<void> {
  const seen = record.revealsOf(attempt.question).some(r => r.day === attempt.day && r.at <= attempt.at)
  if (seen)
    throw new Fault('conflict', 'the key of this question was seen that day, so this attempt moves no card')
  const earlier = record.about(attempt.id).filter(e => e.kind === 'override')
  await keep(services, { ...headOf(services, attempt, override.id, earlier), kind: 'override', ...override })
}

function headOf(services: Services, attempt: Attempt, id: Attempt['id'], earlier: readonly Entry[]) {
  return { ...lineAfter(momentOf(services), id, earlier), question: attempt.question, attempt: attempt.id }
}

function pointOf({ report, id }: Attempt, point: Attempt['report']['verdicts'][number]['point']) {
  const verdict = report.verdicts.find(v => v.point === point)
  if (!verdict) throw new Fault('not-found', `no point ${point} in attempt ${id}`)
  return verdict
}

/** Stores an entry. One that is sent twice under one id is stored once. */
export async function keep(services: Services, entry: Entry): Promise<void> {
  const before = await services.store.entry(entry.id)
  if (before) {
    if (documentOf({ ...entry, at: before.at, day: before.day }) === documentOf(before)) return
    throw new Fault('conflict', `the record already holds entry ${entry.id} with different content`)
  }
  await services.store.append(entry)
}
