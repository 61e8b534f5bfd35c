import { z } from 'zod'
import { ANSWER_LIMIT, CLARIFICATION_LIMIT, Fault } from '#domain'
import type { EntryId, Question } from '#domain'
import { examineNamed, refuse, rubricAbout, rubricOf } from '#examiner'
import type { Rubric } from '#examiner'
import { awaited, decide, until } from '#interviewer'
import type { Command, Exchange, Refusal, Session } from '#interviewer'
import { momentOf } from '../services.ts'
import type { Services } from '../services.ts'
import { linesFrom, withAnswers } from './interview-lines.ts'
import { knownAt, linesIn, sessionIn } from './interview-state.ts'
import type { AppContext } from '../context.ts'

/** A candidate's step, and the number of the line that they expect to come next. */
export const InterviewStep = z.object({
  number: z.int().nonnegative(),
  does: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('say'), answer: z.string().max(ANSWER_LIMIT) }),
    z.object({ kind: z.literal('clarify'), asked: z.string().trim().min(1).max(CLARIFICATION_LIMIT) }),
    ...(['pass', 'hint', 'pause', 'resume', 'stop'] as const).map(kind =>
      z.object({ kind: z.literal(kind) }),
    ),
  ]),
})
export type InterviewStep = z.infer<typeof InterviewStep>

const WHY: Readonly<Record<Refusal, string>> = {
  'not-open': 'this interview was not opened',
  'already-open': 'this interview is already open',
  closed: 'this interview is over; its debrief can be read',
  paused: 'this interview is paused; resume it first',
  'not-paused': 'this interview is not paused',
  'nothing-asked': 'no question is waiting for an answer',
  'no-hint': 'there are no more hints here',
  'no-questions': 'no question in the bank fits this interview; choose more sections or levels',
}

/**
 * One step of an interview. The answer is examined, the rules decide, and the events are stored, all or none.
 * A step sent twice happens once. If two tabs continue from the same place, they collide on the key of the
 * next line. The second gets a conflict.
 */
export async function conduct(
  context: AppContext,
  id: EntryId,
  { number, does }: InterviewStep,
  signal: AbortSignal,
): Promise<void> {
  const { services } = context
  const record = await context.readRecord()
  const moment = momentOf(services)
  const stored = sessionIn(record, id)
  if (number < stored.next && isSame(linesIn(record, id)[number]?.event, does)) return
  if (number !== stored.next) throw movedOn(stored)

  const session = until(stored, moment.at)
  const command = does.kind === 'say' ? await examined(services, session, does.answer, signal) : does
  const decided = decide(session, command, knownAt(services, record, moment, session))
  if (!decided.ok) throw new Fault('conflict', WHY[decided.error])
  const lines = linesFrom(id, stored.next, decided.value, moment)
  try {
    await services.store.append(...withAnswers(stored, lines, moment.offset))
  } catch (fault) {
    if (!(fault instanceof Fault && fault.code === 'conflict')) throw fault
    const since = await context.readRecord()
    // The same step may have been stored by a request that ran beside this one.
    if (isSame(linesIn(since, id)[number]?.event, does)) return
    throw movedOn(sessionIn(since, id))
  }
  context.watch.moved(id, stored.next + lines.length)
}

export function refused(refusal: Refusal): Fault {
  return new Fault('conflict', WHY[refusal])
}

function movedOn({ next }: Session): Fault {
  return new Fault(
    'conflict',
    `this interview was continued elsewhere and is now at line ${next}; load it again. Your last step was not stored.`,
  )
}

function isSame(event: { readonly kind: string } | undefined, does: InterviewStep['does']): boolean {
  if (!event) return false
  switch (does.kind) {
    case 'say':
      return event.kind === 'said' && 'answer' in event && event.answer === does.answer
    case 'clarify':
      return event.kind === 'clarified' && 'asked' in event && event.asked === does.asked
    case 'stop':
      return event.kind === 'closed'
    default:
      return (
        event.kind ===
        ({ pass: 'passed', hint: 'hinted', pause: 'paused', resume: 'resumed' } as const)[does.kind]
      )
  }
}

async function examined(
  services: Services,
  session: Session,
  answer: string,
  signal: AbortSignal,
): Promise<Command> {
  const now = awaited(session)
  if (session.phase === 'paused') throw refused('paused')
  if (!now) throw refused(session.phase === 'closed' ? 'closed' : 'nothing-asked')
  const refusal = refuse(answer)
  if (refusal) throw new Fault('invalid', refusal)
  const rubric = rubricFor(services.bank.get(now.asked.question), now.exchange)
  const { examiner, report } = await examineNamed(services.judge, rubric, answer, signal)
  return {
    kind: 'say',
    answer,
    examiner,
    outline: rubric.points.map(({ id, rank, weight }) => ({ id, rank, weight })),
    report,
  }
}

/** A follow-up has points of its own. An answer to any other prompt is held against the whole question. */
function rubricFor(question: Question, { move }: Exchange): Rubric {
  return move.kind === 'follow-up'
    ? rubricAbout(question, { kind: 'follow-up', followUp: move.followUp })
    : rubricOf(question)
}
