import { LEVELS, SECTIONS } from '#domain'
import type { Question, QuestionId } from '#domain'

/** Questions in the order in which to begin them: easy levels first, and nothing before what it builds on. */
export function inLearningOrder(questions: readonly Question[]): readonly Question[] {
  const byId = new Map(questions.map(question => [question.id, question]))
  const placed = new Set<QuestionId>()
  const order: Question[] = []

  const place = (question: Question) => {
    if (placed.has(question.id)) return
    placed.add(question.id)
    for (const id of question.prerequisites) {
      const before = byId.get(id)
      if (before) place(before)
    }
    order.push(question)
  }
  for (const question of questions.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1)))
    place(question)
  return order
}

function rank({ section, level }: Question): number {
  return SECTIONS.indexOf(section) * LEVELS.length + LEVELS.indexOf(level)
}
