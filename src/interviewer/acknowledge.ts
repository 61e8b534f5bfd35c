import { hashText } from '#domain'
import type { Session } from './session.ts'

/**
 * The interviewer's words between two questions. None is warmer than another, and none tells how the answer
 * went.
 */
const AFTER_AN_ANSWER = [
  'Thank you. Next:',
  'Thank you. The next question:',
  'Thanks. Moving on:',
  'Noted, thank you. The next one:',
] as const
const AFTER_A_PASS = 'All right. The next question:'

/**
 * The words that lead to this question, counted from zero; nothing for the first. They depend only on the
 * interview and the question's place, so they tell nothing of the answer.
 */
export function acknowledgement(
  { id, asked }: Pick<Session, 'id' | 'asked'>,
  question: number,
): string | null {
  const before = asked[question - 1]
  if (!before) return null
  if (before.exchanges[0].passed) return AFTER_A_PASS
  const turn = (hashText(id) + question) % AFTER_AN_ANSWER.length
  return AFTER_AN_ANSWER[turn] ?? AFTER_AN_ANSWER[0]
}
