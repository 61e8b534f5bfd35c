import type { QuestionId } from '#domain'
import type { QuestionSummary } from '#api'

export type Needs = Pick<QuestionSummary, 'id' | 'section' | 'topic' | 'prerequisites'>

/**
 * The place of a question on the map. Its column is the length of the longest chain of questions before it.
 */
export interface Place {
  readonly id: QuestionId
  readonly column: number
  readonly row: number
}

/** The number of passes that improve the order within columns. */
const SWEEPS = 6

/**
 * Layered drawing of an acyclic graph (Sugiyama, Tagawa and Toda 1981): a question stands to the right of all it
 * needs and near the height of its neighbours, so that few lines cross.
 */
export function layOut(questions: readonly Needs[]): readonly Place[] {
  const known = new Map(questions.map(question => [question.id, question]))
  const columns = new Map<QuestionId, number>()
  const columnOf = (id: QuestionId): number => {
    const before = columns.get(id)
    if (before !== undefined) return before
    // Counts as the first column while it is worked out, so that a cycle, which no bank has, cannot hang the page.
    columns.set(id, 0)
    const needs = needsOf(known.get(id), known)
    const column = needs.length === 0 ? 0 : 1 + Math.max(...needs.map(columnOf))
    columns.set(id, column)
    return column
  }
  const byColumn = Map.groupBy(
    questions.map(question => question.id),
    columnOf,
  )
  const layers = [...byColumn].toSorted(([a], [b]) => a - b).map(([, layer]) => layer)

  const neighbours = new Map<QuestionId, QuestionId[]>()
  for (const question of questions) {
    for (const need of needsOf(question, known)) {
      neighbours.set(question.id, [...(neighbours.get(question.id) ?? []), need])
      neighbours.set(need, [...(neighbours.get(need) ?? []), question.id])
    }
  }
  const height = Math.max(1, ...layers.map(layer => layer.length))
  const rows = new Map<QuestionId, number>()
  const settle = (layer: readonly QuestionId[]) =>
    layer.forEach((id, i) => rows.set(id, ((i + 0.5) * height) / layer.length - 0.5))
  layers.forEach(settle)
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const layer of layers) {
      const wanted = new Map(
        layer.map(id => [
          id,
          mean((neighbours.get(id) ?? []).map(other => rows.get(other) ?? 0)) ?? rows.get(id) ?? 0,
        ]),
      )
      layer.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0))
      settle(layer)
    }
  }
  return questions.map(({ id }) => ({ id, column: columns.get(id) ?? 0, row: rows.get(id) ?? 0 }))
}

/** The question, everything that it builds on, and everything that builds on it. */
export function kinOf(id: QuestionId, questions: readonly Needs[]): ReadonlySet<QuestionId> {
  const known = new Map(questions.map(question => [question.id, question]))
  const kin = new Set<QuestionId>()
  const follow = (at: QuestionId, next: (at: QuestionId) => readonly QuestionId[]) => {
    for (const other of next(at)) {
      if (kin.has(other)) continue
      kin.add(other)
      follow(other, next)
    }
  }
  follow(id, at => needsOf(known.get(at), known))
  follow(id, at =>
    questions.filter(question => question.prerequisites.includes(at)).map(question => question.id),
  )
  return kin.add(id)
}

function needsOf(question: Needs | undefined, known: ReadonlyMap<QuestionId, Needs>): readonly QuestionId[] {
  return (question?.prerequisites ?? []).filter(id => known.has(id))
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, x) => sum + x, 0) / values.length
}
