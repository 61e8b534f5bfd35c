import { z } from 'zod'
import { EntryId, Fault, Hiring, HintsTaken, QuestionId } from '#domain'
import type { Attempt, Entry } from '#domain'
import { asMeant, examineNamed, refuse, rubricOf } from '#examiner'
import { lineAt, momentOf } from '../services.ts'
import type { Services } from '../services.ts'
import { outlineOf } from '../questions/summary.ts'

export const AnswerSubmission = z.object({
  id: EntryId,
  question: QuestionId,
  answer: z.string(),
  hints: HintsTaken.default(0),
  seconds: z.int().nonnegative().nullable().default(null),
  selfMark: Hiring.nullable().default(null),
  /** Whether the learner says that the answer is meant as it stands, so that no guard is asked. */
  meant: z.boolean().default(false),
})
export type AnswerSubmission = z.infer<typeof AnswerSubmission>

/**
 * The main job: answer, segments, findings, verdicts, report, record.
 *
 * The answer is stored whatever the judge does. Only a mark moves the card, which the store folds in the same
 * transaction. An answer sent twice is graded once.
 */
export async function submitAnswer(
  services: Services,
  submission: AnswerSubmission,
  signal: AbortSignal,
): Promise<Attempt> {
  const before = await services.store.entry(submission.id)
  if (before) return sameAttempt(before, submission)

  const question = services.bank.get(submission.question)
  const refusal = refuse(submission.answer)
  if (refusal) throw new Fault('invalid', refusal)
  const { report, examiner } = await examineNamed(
    submission.meant ? asMeant(services.judge) : services.judge,
    rubricOf(question),
    submission.answer,
    signal,
  )

  const { id, meant, ...given } = submission
  const attempt: Attempt = {
    ...lineAt(momentOf(services), id),
    kind: 'attempt',
    ...given,
    examiner,
    outline: outlineOf(question),
    report: meant ? { ...report, meant } : report,
  }
  return appendOnce(services, attempt, stored => sameAttempt(stored, submission))
}

/** If another request with this id was faster, the entry that it stored answers both. */
export async function appendOnce<T extends Entry>(
  services: Services,
  entry: T,
  same: (stored: Entry) => T,
): Promise<T> {
  try {
    await services.store.append(entry)
    return entry
  } catch (fault) {
    if (!(fault instanceof Fault) || fault.code !== 'conflict') throw fault
    const stored = await services.store.entry(entry.id)
    if (!stored) throw fault
    return same(stored)
  }
}

function sameAttempt(stored: Entry, { id, question, answer }: AnswerSubmission): Attempt {
  if (stored.kind === 'attempt' && stored.question === question && stored.answer === answer) return stored
  throw new Fault(
    'conflict',
    `the record already holds entry ${id} with different content; send the answer under a new id`,
  )
}
