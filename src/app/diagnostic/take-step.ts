import { z } from 'zod'
import { BlueprintId, asSat, EntryId, Fault, SecondsTaken, interviewIdOf, interviewLineId } from '#domain'
import type { AskedShort, Blueprint, DiagnosticEvent, DiagnosticLine } from '#domain'
import { examineNamed, refuse, rubricAbout } from '#examiner'
import { DIAGNOSTIC, diagnosticAfter } from '#readiness'
import type { DiagnosticRun } from '#readiness'
import type { AppContext } from '../context.ts'
import { openExercises } from '../exercises/try-exercise.ts'
import type { RecordIndex } from '../record-index.ts'
import { lineAt, momentOf } from '../services.ts'
import type { Moment, Services } from '../services.ts'
import { exerciseOf, nextEvent, runIn } from './diagnostic-state.ts'

/** `null` is all sections. */
export const DiagnosticStart = z.object({ id: EntryId, blueprint: BlueprintId.nullable() })

/** A step, the number of the line that is expected to come next, and the time spent on the question. */
export const DiagnosticStep = z.object({
  number: z.int().nonnegative(),
  seconds: SecondsTaken.default(0),
  does: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('answer'), answer: z.string() }),
    z.object({ kind: z.literal('skip') }),
    z.object({ kind: z.literal('stop') }),
  ]),
})
type Step = z.infer<typeof DiagnosticStep>

/** Starts a diagnostic and asks its first question. Started twice under one id, it is started once. */
export async function startDiagnostic(
  context: AppContext,
  given: z.infer<typeof DiagnosticStart>,
): Promise<EntryId> {
  const { services } = context
  const id = interviewIdOf(given.id)
  const record = await context.readRecord()
  if (record.diagnostics.has(id)) return id
  const blueprint = blueprintOf(services, given.blueprint)
  const first = await nextEvent(services.bank, record, { id, blueprint, asked: [], seconds: 0, next: 1 })
  if (first.kind === 'ended')
    throw new Fault(
      'conflict',
      'every short question for this interview was asked before, or its key was seen; practise the questions themselves',
    )
  try {
    await services.store.append(
      ...linesFrom(id, 0, [{ kind: 'started', blueprint }, first], momentOf(services)),
    )
  } catch (fault) {
    const isRunning = (await context.readRecord()).diagnostics.has(id)
    if (!isConflict(fault) || !isRunning) throw fault
  }
  return id
}

function blueprintOf({ bank }: Services, id: BlueprintId | null): Blueprint | null {
  const blueprint = bank.blueprints.find(each => each.id === id)
  if (id !== null && !blueprint)
    throw new Fault(
      'not-found',
      `no blueprint ${id}; the blueprints are ${bank.blueprints.map(each => each.id).join(', ')}`,
    )
  return blueprint ? asSat(blueprint) : null
}

/**
 * One step. The answer is examined, the next question is chosen, and both are stored, all or none. A step
 * sent twice happens once. If two tabs continue from one place, the second gets a conflict.
 */
export async function takeStep(
  context: AppContext,
  id: EntryId,
  step: Step,
  signal: AbortSignal,
): Promise<void> {
  const { services } = context
  const record = await context.readRecord()
  const run = runIn(record, id)
  if (step.number < run.next && (await sentBefore(services, id, step))) return
  if (step.number !== run.next) throw movedOn(run)
  if (run.because) throw new Fault('conflict', 'this diagnostic is over; its map can be read')

  const moment = momentOf(services)
  const event = await eventOf(services, run, step, signal)
  const own = linesFrom(id, run.next, [event], moment)
  const after = own.reduce(diagnosticAfter, run)
  const going =
    event.kind === 'ended'
      ? []
      : linesFrom(id, after.next, [await eventAfter(services.bank, record, after)], moment)
  try {
    await services.store.append(...own, ...going)
  } catch (fault) {
    if (!isConflict(fault)) throw fault
    // The same step may have been sent twice at one moment.
    if (!(await sentBefore(services, id, step))) throw movedOn(runIn(await context.readRecord(), id))
  }
}

function isConflict(fault: unknown): boolean {
  return fault instanceof Fault && fault.code === 'conflict'
}

/** The next question is chosen as if the answer were stored already. */
function eventAfter(
  bank: Services['bank'],
  record: RecordIndex,
  run: DiagnosticRun,
): Promise<DiagnosticEvent> {
  return nextEvent(bank, { ...record, diagnostics: new Map([...record.diagnostics, [run.id, run]]) }, run)
}

async function eventOf(
  services: Services,
  run: DiagnosticRun,
  { does, seconds: spent }: Step,
  signal: AbortSignal,
): Promise<DiagnosticEvent> {
  const seconds = Math.min(spent, DIAGNOSTIC.longest)
  const waiting = run.asked.at(-1)
  if (does.kind === 'stop') return { kind: 'ended', because: 'stopped' }
  if (!waiting || waiting.answer) throw new Fault('conflict', 'no question is waiting for an answer')
  if (does.kind === 'skip') return { kind: 'skipped', seconds }
  return waiting.item.kind === 'exercise'
    ? calculated(services, waiting.item, does.answer, seconds)
    : answered(services, waiting.item, { answer: does.answer, seconds }, signal)
}

async function answered(
  { bank, judge }: Services,
  item: Extract<AskedShort, { kind: 'follow-up' }>,
  { answer, seconds }: { readonly answer: string; readonly seconds: number },
  signal: AbortSignal,
): Promise<DiagnosticEvent> {
  const rubric = rubricAbout(bank.get(item.question), { kind: 'follow-up', followUp: item.followUp })
  const refusal = refuse(answer)
  if (refusal) throw new Fault('invalid', refusal)
  const { report, examiner } = await examineNamed(judge, rubric, answer, signal)
  const outline = rubric.points.map(({ id, rank, weight }) => ({ id, rank, weight }))
  return { kind: 'answered', answer, seconds, examiner, outline, report }
}

async function calculated(
  { bank }: Services,
  item: Extract<AskedShort, { kind: 'exercise' }>,
  typed: string,
  seconds: number,
): Promise<DiagnosticEvent> {
  const { mark, pose } = await openExercises()
  const posed = pose(exerciseOf(bank, item), item.seed)
  const marked = mark(posed, typed)
  if (!marked.ok) throw new Fault('invalid', marked.error)
  const { numbers, answer: value, unit } = posed
  return { kind: 'calculated', typed, seconds, numbers, value, unit, ruling: marked.value.ruling }
}

function linesFrom(
  run: EntryId,
  from: number,
  events: readonly DiagnosticEvent[],
  moment: Moment,
): readonly DiagnosticLine[] {
  return events.map((event, i) => ({
    ...lineAt(moment, interviewLineId(run, from + i)),
    kind: 'diagnostic',
    run,
    number: from + i,
    event,
  }))
}

async function sentBefore({ store }: Services, id: EntryId, { number, does }: Step): Promise<boolean> {
  const stored = await store.entry(interviewLineId(id, number))
  if (stored?.kind !== 'diagnostic') return false
  const { event } = stored
  switch (does.kind) {
    case 'answer':
      return (
        (event.kind === 'answered' && event.answer === does.answer) ||
        (event.kind === 'calculated' && event.typed === does.answer)
      )
    case 'skip':
      return event.kind === 'skipped'
    case 'stop':
      return event.kind === 'ended'
  }
}

function movedOn({ next }: DiagnosticRun): Fault {
  return new Fault(
    'conflict',
    `this diagnostic was continued elsewhere and is now at line ${next}; load it again. Your last step was not stored.`,
  )
}
