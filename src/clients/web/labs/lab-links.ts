import { LABS } from '#labs'
import type { Lab } from '#labs'

/** The labs that serve a question: those that put it first come first. */
export function labsFor(question: string): readonly Lab[] {
  return LABS.filter(lab => lab.questions.includes(question)).toSorted(
    (one, other) => one.questions.indexOf(question) - other.questions.indexOf(question),
  )
}

export function labPath({ id }: Pick<Lab, 'id'>): string {
  return `/labs/${id}`
}
