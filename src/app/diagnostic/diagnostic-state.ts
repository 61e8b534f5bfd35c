import type { Bank } from '#bank'
import { Fault, SECTIONS, matchesFilter, randomFrom } from '#domain'
import type { AskedShort, Blueprint, DiagnosticEvent, EntryId, Question, ShortQuestion } from '#domain'
import { chooseShort, diagnosticEnd, sectionWeights } from '#readiness'
import type { DiagnosticRun, ShortCandidate } from '#readiness'
import { openExercises } from '../exercises/try-exercise.ts'
import { observationsIn } from '../progress/readiness-over-time.ts'
import { isOpen } from '../questions/summary.ts'
import type { RecordIndex } from '../record-index.ts'

/** The diagnostic with this id, folded from its lines. */
export function runIn(record: RecordIndex, id: EntryId): DiagnosticRun {
  const run = record.diagnostics.get(id)
  if (!run) throw new Fault('not-found', `no diagnostic ${id}`)
  return run
}

/** The weight of each section in the interview; without one, sections with short questions count alike. */
export function weightsFor(bank: Bank, blueprint: Blueprint | null) {
  if (blueprint) return sectionWeights(blueprint, bank.questions)
  const held = new Set(bank.shortQuestions.map(short => bank.get(short.question).section))
  return new Map(SECTIONS.filter(section => held.has(section)).map(section => [section, 1]))
}

/** A diagnostic that awaits its next question. `record` holds all answers so far. */
type Going = Pick<DiagnosticRun, 'id' | 'blueprint' | 'asked' | 'seconds' | 'next'>

/** The next event: a short question, or the end. */
export async function nextEvent(bank: Bank, record: RecordIndex, run: Going): Promise<DiagnosticEvent> {
  const weights = weightsFor(bank, run.blueprint)
  const observations = observationsIn(bank, record)
  const because = diagnosticEnd({ asked: run.asked.length, seconds: run.seconds }, weights, observations)
  if (because) return { kind: 'ended', because }

  const random = randomFrom(`${run.id} ${run.next}`)
  const topics = run.asked.flatMap(({ item }) => bank.find(item.question)?.topic ?? [])
  const unasked = unaskedIn(bank, record)
  const chosenFrom = (pool: readonly ShortCandidate[]) =>
    chooseShort({ pool, weights, observations, topics, random })
  // Once the interview’s own questions are used up, any of its sections serve.
  const chosen =
    chosenFrom(unasked.filter(one => drawn(run.blueprint, bank.get(one.item.question)))) ??
    chosenFrom(unasked)
  if (!chosen) return { kind: 'ended', because: 'no-questions' }
  return asked(bank, chosen.item, Math.floor(random() * 2 ** 32))
}

function drawn(blueprint: Blueprint | null, question: Question): boolean {
  return !blueprint || blueprint.slots.some(slot => matchesFilter(slot.from, question))
}

/**
 * Short questions that would show something. No diagnostic has asked them. The key of their question, which
 * holds the answer to a follow-up, is still unseen.
 */
function unaskedIn(bank: Bank, record: RecordIndex): readonly ShortCandidate[] {
  const before = new Set(
    [...record.diagnostics.values()].flatMap(run => run.asked.map(({ item }) => nameOf(item))),
  )
  return bank.shortQuestions.flatMap(item => {
    const question = bank.get(item.question)
    if (before.has(nameOf(item)) || (item.kind === 'follow-up' && isOpen(question, record))) return []
    const { section, topic, level } = question
    return [{ item, section, topic, level }]
  })
}

function nameOf(item: ShortQuestion | AskedShort): string {
  return `${item.kind} ${item.question} ${item.kind === 'follow-up' ? item.followUp : item.exercise}`
}

async function asked(bank: Bank, item: ShortQuestion, seed: number): Promise<DiagnosticEvent> {
  if (item.kind === 'follow-up') return { kind: 'asked', item, prompt: followUpOf(bank, item).prompt.trim() }
  const { pose } = await openExercises()
  return { kind: 'asked', item: { ...item, seed }, prompt: pose(exerciseOf(bank, item), seed).prompt.trim() }
}

const GONE = 'this short question has left the bank since it was asked; pass it over'

function followUpOf(bank: Bank, item: Extract<ShortQuestion, { kind: 'follow-up' }>) {
  const followUp = bank.find(item.question)?.followUps.find(part => part.id === item.followUp)
  if (!followUp) throw new Fault('not-found', GONE)
  return followUp
}

export function exerciseOf(
  bank: Bank,
  item: Pick<Extract<ShortQuestion, { kind: 'exercise' }>, 'question' | 'exercise'>,
) {
  const exercise = bank.find(item.question)?.exercises.find(part => part.id === item.exercise)
  if (!exercise) throw new Fault('not-found', GONE)
  return exercise
}
