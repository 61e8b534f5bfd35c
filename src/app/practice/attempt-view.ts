import { Fault } from '#domain'
import type { Attempt, EntryId } from '#domain'
import type { AttemptView } from '#api'
import { inOrder } from '#scheduler'
import { momentOf } from '../services.ts'
import type { Ledger } from '../record-index.ts'
import { nextQuestion } from './next-question.ts'
import { questionView } from '../questions/question-view.ts'
import type { Reader } from '../context.ts'
import { reviewOf } from './review.ts'
import { settledMark } from './settled-mark.ts'
import { agendaOf } from '../progress/today.ts'

/** All that a report page shows. */
export async function attemptView(reader: Reader, id: EntryId): Promise<AttemptView> {
  const { desk } = reader
  const ledger = await reader.ledger()
  const attempt = attemptIn(ledger, id)
  const moment = momentOf(desk)
  const question = desk.bank.get(attempt.question)
  const about = inOrder(ledger.about(id))
  const replies = about.filter(e => e.kind === 'reply')
  const settlements = about.filter(e => e.kind === 'settlement')
  const { due, fresh } = agendaOf(desk, ledger, moment)

  return {
    attempt,
    question: await questionView(reader, attempt.question, ledger, moment),
    number: ledger.attemptsOf(attempt.question).findIndex(a => a.id === id) + 1,
    replies,
    appeals: about.filter(e => e.kind === 'appeal'),
    settlements,
    overrides: about.filter(e => e.kind === 'override'),
    settledMark: settledMark(attempt, settlements),
    next: nextQuestion(attempt, question, replies),
    review: reviewOf(attempt, ledger, moment.offset),
    nextDue: [...due, ...fresh].find(summary => summary.id !== attempt.question) ?? null,
  }
}

export function attemptIn(ledger: Ledger, id: EntryId): Attempt {
  const entry = ledger.find(id)
  if (entry?.kind !== 'attempt') throw new Fault('not-found', `no attempt ${id}`)
  return entry
}
