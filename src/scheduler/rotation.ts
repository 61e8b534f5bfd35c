import type { QuestionId } from '#domain'

/** Questions that share a part of the time for new ones, such as all that one interview slot may ask. */
export interface Lane {
  /** Its part of the time, relative to the others. A lane of weight 0 waits until the others have nothing. */
  readonly weight: number
  readonly questions: ReadonlySet<QuestionId>
}

/** New questions in turn from the lanes, each in proportion to its weight. */
export interface Rotation {
  /** The next question that fits, or undefined if none does. */
  readonly next: (fits: (minutes: number) => boolean, from: 'asked' | 'beyond') => QuestionId | undefined
  readonly take: (question: QuestionId) => void
  /** The number of questions still to be met in lanes with weight. */
  readonly asked: () => number
}

/**
 * Picks the lane that is furthest behind its part of the minutes (Webster's rule of apportionment). Within
 * it, the first question in the given order comes next. Earlier questions count, so that tomorrow goes on
 * where today ended.
 */
export function rotate(
  lanes: readonly Lane[],
  fresh: readonly QuestionId[],
  met: readonly QuestionId[],
  minutesOf: (question: QuestionId) => number,
): Rotation {
  const left = new Set(fresh)
  const spent = lanes.map(({ questions }) =>
    met.reduce((sum, id) => sum + (questions.has(id) ? minutesOf(id) : 0), 0),
  )
  const inAsked = fresh.filter(id => lanes.some(lane => lane.weight > 0 && lane.questions.has(id)))
  const order = lanes.map(({ questions }) => fresh.filter(id => questions.has(id)))

  return {
    next(fits, from) {
      let best: { readonly id: QuestionId; readonly behind: number } | undefined
      for (const [i, { weight }] of lanes.entries()) {
        if (weight > 0 !== (from === 'asked')) continue
        const id = order[i]?.find(q => left.has(q) && fits(minutesOf(q)))
        if (id === undefined) continue
        const behind = ((spent[i] ?? 0) + minutesOf(id) / 2) / (weight || 1)
        if (!best || behind < best.behind) best = { id, behind }
      }
      return best?.id
    },
    take(question) {
      left.delete(question)
      for (const [i, { questions }] of lanes.entries())
        if (questions.has(question)) spent[i] = (spent[i] ?? 0) + minutesOf(question)
    },
    asked: () => inAsked.filter(id => left.has(id)).length,
  }
}
