import type { Question } from '#domain'

/** The figures of a case by the names that its clarifications give them. */
export function figuresOfCase({
  clarifications,
}: Pick<Question, 'clarifications'>): Readonly<Record<string, number>> {
  return Object.assign({}, ...clarifications.map(({ gives }) => gives ?? {}))
}
