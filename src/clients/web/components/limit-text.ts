import { ANSWER_LIMIT } from '#domain'

/** The share of the limit from which the length of an answer is shown in characters. */
const NEAR = 0.9

/** `19000 of 20000 characters` where an answer nears the limit, else undefined. */
export function limitText(answer: string): string | undefined {
  return answer.length > ANSWER_LIMIT * NEAR ? `${answer.length} of ${ANSWER_LIMIT} characters` : undefined
}
