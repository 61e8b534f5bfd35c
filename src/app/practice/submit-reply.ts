import { z } from 'zod'
import { About, EntryId, Fault, mendablePoints } from '#domain'
import type { Attempt, Entry, Reply } from '#domain'
import { examineNamed, refuse, rubricAbout } from '#examiner'
import { lineAt, momentOf } from '../services.ts'
import type { Services } from '../services.ts'
import { appendOnce } from './submit-answer.ts'

export const ReplySubmission = z.object({ id: EntryId, about: About, answer: z.string() })
export type ReplySubmission = z.infer<typeof ReplySubmission>

/** Examines the answer to the question after the report. It moves no card. */
export async function submitReply(
  services: Services,
  attempt: Attempt,
  submission: ReplySubmission,
  signal: AbortSignal,
): Promise<Reply> {
  const same = (stored: Entry) => sameReply(stored, attempt, submission)
  const before = await services.store.entry(submission.id)
  if (before) return same(before)

  const { id, about, answer } = submission
  if (about.kind === 'probe' && about.mends && !mendablePoints(attempt).includes(about.point))
    throw new Fault('conflict', `${about.point} is no core point that this answer left out or contradicted`)
  const rubric = rubricAbout(services.bank.get(attempt.question), about)
  const refusal = refuse(answer)
  if (refusal) throw new Fault('invalid', refusal)
  const { report, examiner } = await examineNamed(services.judge, rubric, answer, signal)
  const reply: Reply = {
    ...lineAt(momentOf(services), id),
    kind: 'reply',
    question: attempt.question,
    attempt: attempt.id,
    about,
    answer,
    examiner,
    report,
  }
  return appendOnce(services, reply, same)
}

function sameReply(stored: Entry, attempt: Attempt, { id, answer }: ReplySubmission): Reply {
  if (stored.kind === 'reply' && stored.attempt === attempt.id && stored.answer === answer) return stored
  throw new Fault(
    'conflict',
    `the record already holds entry ${id} with different content; send the reply under a new id`,
  )
}
