import type { QuestionId } from '#domain'
import { stagesOf } from './stages.ts'
import type { Needs } from './stages.ts'

/** A question on the map, with the number of lines that its title takes in a box of a width. */
export interface Drawn extends Needs {
  linesAt(width: number): number
}

/** Lengths are in rem, so that a drawing grows with the size of the text. */
export interface Box {
  readonly id: QuestionId
  readonly stage: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Spot {
  readonly x: number
  readonly y: number
}

/** A line from a question to one that builds on it: level across each column, bent between two. */
export interface DrawnLine {
  readonly from: QuestionId
  readonly to: QuestionId
  readonly spots: readonly Spot[]
}

export interface Drawing {
  /** By stage from left to right, and within a stage by column from the top. */
  readonly boxes: readonly Box[]
  readonly lines: readonly DrawnLine[]
  readonly height: number
}

/** The narrowest box, and the width from which a stage is spread over several columns instead. */
const NARROWEST = 8.5
const ROOMY = 13
const BETWEEN_COLUMNS = 2.25
const BETWEEN_BOXES = 0.75
const LANE = 0.25
const LINE = 1.25
/** Padding, borders and the line that says the state. */
const FRAME = 2.5
/** The number of passes that improve the order within columns. */
const SWEEPS = 8

/** A place in a column: a box, or a lane through which the lines of a question pass. */
interface Slot {
  readonly id: QuestionId
  readonly lane: boolean
  readonly height: number
}

/**
 * Layered drawing of an acyclic graph (Sugiyama, Tagawa and Toda 1981): a question stands to the right of all it
 * needs and near the height of its neighbours, and lines that pass a column get a lane in it. Undefined if the
 * width has no room for so many stages.
 */
export function drawSection(questions: readonly Drawn[], width: number): Drawing | undefined {
  const stages = stagesOf(questions)
  if (stages.length > columnsIn(width, NARROWEST)) return undefined
  const columns = spread(stages, columnsIn(width, ROOMY))
  const boxWidth = (width - (columns.length - 1) * BETWEEN_COLUMNS) / columns.length
  const placeOf = new Map(
    columns.flatMap(({ stage, own }, column) => own.map(q => [q.id, { stage, column }])),
  )
  const columnOf = (id: QuestionId) => placeOf.get(id)?.column ?? 0

  const edges = questions.flatMap(question =>
    question.prerequisites
      .filter(id => placeOf.has(id) && columnOf(id) < columnOf(question.id))
      .map(from => ({ from, to: question.id })),
  )
  const reach = new Map<QuestionId, number>()
  for (const { from, to } of edges) reach.set(from, Math.max(reach.get(from) ?? 0, columnOf(to)))
  const slots = columns.map(({ own }, column): Slot[] => [
    ...own.map(question => ({
      id: question.id,
      lane: false,
      height: FRAME + LINE * question.linesAt(boxWidth),
    })),
    ...[...reach]
      .filter(([id, last]) => columnOf(id) < column && column < last)
      .map(([id]) => ({ id, lane: true, height: LANE })),
  ])
  const height = Math.max(0, ...slots.map(stackOf))
  const middles = arrange(slots, edges, height)

  const boxes = columns.flatMap(({ own, stage }, column) =>
    own
      .map(({ id }) => {
        const slot = slots[column]?.find(each => each.id === id && !each.lane)
        const tall = slot?.height ?? 0
        const middle = middles[column]?.get(id) ?? 0
        return {
          id,
          stage,
          x: column * (boxWidth + BETWEEN_COLUMNS),
          y: middle - tall / 2,
          width: boxWidth,
          height: tall,
        }
      })
      .toSorted((a, b) => a.y - b.y),
  )
  const lines = edges.map(({ from, to }) => ({
    from,
    to,
    spots: Array.from({ length: columnOf(to) - columnOf(from) + 1 }, (_, i) => {
      const column = columnOf(from) + i
      const left = column * (boxWidth + BETWEEN_COLUMNS)
      const y = middles[column]?.get(column === columnOf(to) ? to : from) ?? 0
      // A line leaves a box at its right, arrives at the left of another, and crosses the columns between.
      return [
        ...(i > 0 ? [{ x: left, y }] : []),
        ...(column < columnOf(to) ? [{ x: left + boxWidth, y }] : []),
      ]
    }).flat(),
  }))
  return { boxes, lines, height }
}

function columnsIn(width: number, boxWidth: number): number {
  return Math.floor((width + BETWEEN_COLUMNS + 1e-9) / (boxWidth + BETWEEN_COLUMNS))
}

interface Column {
  readonly stage: number
  readonly own: readonly Drawn[]
}

/** A column for each stage, and more for the fullest as long as there is room. */
function spread(stages: readonly (readonly Drawn[])[], room: number): readonly Column[] {
  const shares = stages.map(() => 1)
  const fullness = (stage: number) => (stages[stage]?.length ?? 0) / (shares[stage] ?? 1)
  for (let used = stages.length; used < room; used += 1) {
    const fullest = shares.map((_, stage) => stage).reduce((a, b) => (fullness(b) > fullness(a) ? b : a), 0)
    if (fullness(fullest) <= 1) break
    shares[fullest] = (shares[fullest] ?? 1) + 1
  }
  return stages.flatMap((stage, at) => {
    const share = shares[at] ?? 1
    const later = new Set(
      stages.slice(at + 1).flatMap(each => each.flatMap(({ prerequisites }) => prerequisites)),
    )
    // Questions that later stages build on stand next to them, so that few lines have to pass a column.
    const ordered = stage.toSorted((a, b) => Number(later.has(a.id)) - Number(later.has(b.id)))
    return Array.from({ length: share }, (_, i) => ({
      stage: at,
      own: ordered.slice(
        Math.round((i * ordered.length) / share),
        Math.round(((i + 1) * ordered.length) / share),
      ),
    })).filter(({ own }) => own.length > 0)
  })
}

type Edge = Pick<DrawnLine, 'from' | 'to'>

/** The middle of each slot, column by column: in the order and at the height that its neighbours ask for. */
function arrange(
  columns: readonly (readonly Slot[])[],
  edges: readonly Edge[],
  height: number,
): readonly ReadonlyMap<QuestionId, number>[] {
  const middles = columns.map(column => stacked(column, height))
  const joined = columns.map((column, at) => {
    const beside = new Map<QuestionId, { readonly column: number; readonly id: QuestionId }[]>()
    for (const { id, lane } of column) {
      const before = lane ? [id] : edges.filter(edge => edge.to === id).map(edge => edge.from)
      const after = edges.filter(edge => edge.from === id).map(edge => edge.to)
      beside.set(id, [
        ...(at > 0 ? before.map(other => ({ column: at - 1, id: other })) : []),
        ...[...after, id].map(other => ({ column: at + 1, id: other })),
      ])
    }
    return beside
  })
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const [at, column] of columns.entries()) {
      const own = middles[at] ?? new Map<QuestionId, number>()
      const wanted = new Map(
        column.map(({ id }) => {
          const heights = (joined[at]?.get(id) ?? []).flatMap(
            other => middles[other.column]?.get(other.id) ?? [],
          )
          return [id, heights.length === 0 ? (own.get(id) ?? 0) : mean(heights)]
        }),
      )
      const ordered = column.toSorted((a, b) => (wanted.get(a.id) ?? 0) - (wanted.get(b.id) ?? 0))
      middles[at] = settled(ordered, wanted, height)
    }
  }
  return middles
}

function stackOf(column: readonly Slot[]): number {
  return column.reduce((sum, slot) => sum + slot.height, 0) + Math.max(0, column.length - 1) * BETWEEN_BOXES
}

function stacked(column: readonly Slot[], height: number): Map<QuestionId, number> {
  return settled(column, new Map(column.map(({ id }) => [id, 0])), height)
}

/** Places as near to each slot's wish as its neighbours in the column and the height allow. */
function settled(
  column: readonly Slot[],
  wanted: ReadonlyMap<QuestionId, number>,
  height: number,
): Map<QuestionId, number> {
  const tops: number[] = []
  let free = 0
  for (const { id, height: tall } of column) {
    const top = Math.max(free, (wanted.get(id) ?? 0) - tall / 2)
    tops.push(top)
    free = top + tall + BETWEEN_BOXES
  }
  let limit = height
  for (const [i, { height: tall }] of [...column.entries()].toReversed()) {
    tops[i] = Math.min(tops[i] ?? 0, limit - tall)
    limit = (tops[i] ?? 0) - BETWEEN_BOXES
  }
  return new Map(column.map(({ id, height: tall }, i) => [id, (tops[i] ?? 0) + tall / 2]))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length
}
