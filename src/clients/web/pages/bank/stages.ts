import type { QuestionId } from '#domain'
import type { QuestionSummary } from '#api'

export type Needs = Pick<QuestionSummary, 'id' | 'prerequisites'>

/**
 * The questions by stage. The stage of a question is the length of the longest chain of prerequisites among
 * the given questions; others do not count.
 */
export function stagesOf<Q extends Needs>(questions: readonly Q[]): readonly (readonly Q[])[] {
  const known = new Map(questions.map(question => [question.id, question]))
  const stages = new Map<QuestionId, number>()
  const stageOf = (question: Q): number => {
    const before = stages.get(question.id)
    if (before !== undefined) return before
    // Counts as the first stage while it is worked out, so that a circle, which no bank has, cannot hang the page.
    stages.set(question.id, 0)
    const needs = question.prerequisites.flatMap(id => known.get(id) ?? [])
    const stage = needs.length === 0 ? 0 : 1 + Math.max(...needs.map(stageOf))
    stages.set(question.id, stage)
    return stage
  }
  const grouped = Map.groupBy(questions, stageOf)
  return [...grouped].toSorted(([a], [b]) => a - b).map(([, stage]) => stage)
}

/** Direct prerequisites of a question, and the questions that directly build on it. */
export interface Kin {
  readonly before: readonly QuestionId[]
  readonly after: readonly QuestionId[]
}

export function kinOf(id: QuestionId, questions: readonly Needs[]): Kin {
  const known = new Map(questions.map(question => [question.id, question]))
  return {
    before: (known.get(id)?.prerequisites ?? []).filter(other => known.has(other)),
    after: questions.filter(question => question.prerequisites.includes(id)).map(question => question.id),
  }
}
