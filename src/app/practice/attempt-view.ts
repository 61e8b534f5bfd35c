import { Fault, readOutline, standingObjections } from '#domain'
import type { Attempt, EntryId } from '#domain'
import type { AttemptView } from '#api'
import { momentOf } from '../services.ts'
import type { RecordIndex } from '../record-index.ts'
import { nextQuestion } from './next-question.ts'
import { questionView } from '../questions/question-view.ts'
import type { AppContext } from '../context.ts'
import { reviewOf } from './review.ts'
import { saidSince } from './results.ts'
import { settledOutcome } from './settled-mark.ts'
import { agendaOf } from '../progress/today.ts'
import { sitting } from '../interviews/sitting.ts'

/** All that a report page shows. */
export async function attemptView(context: AppContext, id: EntryId): Promise<AttemptView> {
  const { services } = context
  const record = await context.readRecord()
  const attempt = attemptIn(record, id)
  const moment = momentOf(services)
  const question = services.bank.get(attempt.question)
  const since = saidSince(record, id)
  const settled = settledOutcome(attempt, since)
  const { due, fresh } = agendaOf(services, record, moment)

  return {
    attempt: { ...attempt, outline: attempt.outline.map(readOutline) },
    question: await questionView(context, attempt.question, record, moment),
    number: record.attemptsOf(attempt.question).findIndex(a => a.id === id) + 1,
    ...since,
    objections: standingObjections(record.about(id)),
    overrides: record.about(id).filter(e => e.kind === 'override'),
    judge: services.judge.name,
    judgedBefore: judgedBefore(record, id),
    settledMark: settled.mark,
    settledHiring: settled.hiring,
    interview: sitting(record, attempt, question),
    next: nextQuestion(attempt, question, since.replies),
    review: reviewOf(attempt, record, moment.offset),
    nextDue: [...due, ...fresh].find(summary => summary.id !== attempt.question) ?? null,
  }
}

/** The first report of an attempt that was judged again. */
function judgedBefore(record: RecordIndex, id: EntryId): AttemptView['judgedBefore'] {
  const judged = record.judgedAgain(id)
  if (!judged) return null
  const { examiner, report } = judged.first
  return { examiner, mark: report.mark, hiring: report.hiring, again: judged.again.at }
}

export function attemptIn(record: RecordIndex, id: EntryId): Attempt {
  if (record.retracted.has(id)) throw new Fault('not-found', `attempt ${id} was taken back`)
  const entry = record.find(id)
  if (entry?.kind !== 'attempt') throw new Fault('not-found', `no attempt ${id}`)
  return entry
}
