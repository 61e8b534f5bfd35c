import type { Question } from '#domain'

/** Whether a question is a case in which an interviewer scores the parts of a design. */
export function isRound({ section }: Pick<Question, 'section'>): boolean {
  return section === 'system-design' || section === 'scenarios'
}
