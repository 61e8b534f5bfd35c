import { LEVELS } from '#domain'
import type { Question, QuestionId } from '#domain'
import { builtOn } from './lanes.ts'

/**
 * Questions in the order in which to begin them: easy levels first, and among these the questions that most
 * others build on. The heart of an interview comes before all others. A question never comes ahead of its own
 * prerequisites.
 */
export function inLearningOrder(
  questions: readonly Question[],
  heart: readonly QuestionId[] = [],
): readonly Question[] {
  const byId = new Map(questions.map(question => [question.id, question]))
  const built = builtOn(questions)
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
  const atHeart = new Set(heart)
  const first = (a: Question, b: Question) =>
    Number(atHeart.has(b.id)) - Number(atHeart.has(a.id)) ||
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    (built.get(b.id) ?? 0) - (built.get(a.id) ?? 0) ||
    (a.id < b.id ? -1 : 1)
  for (const question of questions.toSorted(first)) place(question)
  return order
}
