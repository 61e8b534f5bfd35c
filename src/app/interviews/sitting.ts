import { interviewIdOf } from '#domain'
import type { Attempt, Hiring, Question } from '#domain'
import type { Sitting } from '#api'
import type { RecordIndex } from '../record-index.ts'
import { debriefQuestion } from './debrief-question.ts'
import { attemptIdOf } from './interview-lines.ts'

/** The interview that an answer was given in, with the whole exchange on its question; null for practice. */
export function sitting(
  record: RecordIndex,
  { id }: Pick<Attempt, 'id'>,
  question: Question | undefined,
): Sitting | null {
  const session = record.sessions.get(interviewIdOf(id))
  const index = session?.asked.findIndex((_, i) => attemptIdOf(session, i) === id) ?? -1
  const debrief = session && question && index >= 0 ? debriefQuestion(session, index, question) : null
  if (!session || !debrief) return null
  const { points, exchanges, hiring, hiringHigh } = debrief
  return {
    interview: session.id,
    title: session.blueprint.title,
    number: index + 1,
    points,
    exchanges,
    hiring,
    hiringHigh,
  }
}

/** The hiring word of an answer: in an interview it goes by all that was said on the question, as its debrief does. */
export function wholeWord(
  record: RecordIndex,
  attempt: Attempt,
  question: Question | undefined,
): Hiring | null {
  return sitting(record, attempt, question)?.hiring ?? attempt.report.hiring
}
