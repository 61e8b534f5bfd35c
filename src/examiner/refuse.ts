import { ANSWER_LIMIT } from '#domain'

/** Why an answer cannot be examined at all, or undefined when it can. */
export function refuse(answer: string): string | undefined {
  if (answer.trim() === '')
    return 'The answer is empty. Write or paste some text; what you typed elsewhere is untouched.'
  if (answer.length > ANSWER_LIMIT)
    return `The answer has ${answer.length} characters; at most ${ANSWER_LIMIT} are examined. Shorten it.`
  const letters = answer.match(/\p{L}/gu)?.length ?? 0
  const visible = answer.match(/\S/gu)?.length ?? 0
  if (letters < 2 || letters / visible < 0.2)
    return 'The answer holds hardly any letters, so there is nothing to examine. Answer in words.'
  return undefined
}
