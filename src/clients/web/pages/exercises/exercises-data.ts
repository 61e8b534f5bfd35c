import type { ExerciseSummary } from '#api'
import { keysOf, SECTION_NAMES } from '#wording'

interface Part {
  readonly section: ExerciseSummary['section']
  readonly count: number
  readonly topics: readonly { readonly name: string; readonly exercises: readonly ExerciseSummary[] }[]
}

/** Calculations under their sections and topics, in the order of the bank. */
export function partsOf(exercises: readonly ExerciseSummary[]): readonly Part[] {
  const bySection = Map.groupBy(exercises, exercise => exercise.section)
  return keysOf(SECTION_NAMES).flatMap(section => {
    const own = bySection.get(section) ?? []
    const topics = [...Map.groupBy(own, exercise => exercise.topic)].map(([name, those]) => ({
      name,
      exercises: those,
    }))
    return own.length === 0 ? [] : [{ section, count: own.length, topics }]
  })
}

/** Whether every word of a query occurs in the name, the question or the topic. */
export function speaksOf({ name, title, topic, id }: ExerciseSummary, q: string): boolean {
  const text = `${name} ${title} ${topic} ${id}`.toLowerCase()
  return q
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word))
}

export function pathTo({ question, id }: Pick<ExerciseSummary, 'question' | 'id'>): string {
  return `/exercises/${question}/${id}`
}
