import { matchesFilter } from '#domain'
import type { Blueprint, Question } from '#domain'

/**
 * The weight of each section in an interview. Its slots count alike, and one that draws from several sections
 * is shared.
 */
export function sectionWeights(
  { slots }: Pick<Blueprint, 'slots'>,
  questions: readonly Question[],
): ReadonlyMap<Question['section'], number> {
  const weights = new Map<Question['section'], number>()
  for (const { from } of slots) {
    const drawn = questions.filter(question => matchesFilter(from, question))
    for (const { section } of drawn)
      weights.set(section, (weights.get(section) ?? 0) + 1 / drawn.length / slots.length)
  }
  return weights
}
