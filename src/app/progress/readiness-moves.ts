import type { Bank } from '#bank'
import type { Instant } from '#domain'
import type { Readiness } from '#api'
import type { RecordIndex } from '../record-index.ts'
import { countedAnswers, sectionAt, shortEvidence } from './readiness-over-time.ts'
import type { CountedAnswer } from './readiness-over-time.ts'

interface ReadinessMove {
  readonly at: Instant
  readonly readiness: Readiness
}

/** The moves of readiness in a record, in order. */
export type MovesOf = (bank: Bank, record: RecordIndex) => readonly ReadinessMove[]

/** More points of a section than this say no more in a chart. */
const MOST_MOVES = 32

/**
 * The readiness of each section at the end of the days on which it was practised, or of every second, fourth or
 * eighth of them. Moves that were worked out are kept while nothing before them changes.
 */
export function createMovesOf(): MovesOf {
  let before: readonly CountedAnswer[] = []
  let shortsBefore = ''
  let known = new Map<number, ReadinessMove>()
  return (bank, record) => {
    const answers = countedAnswers(bank, record)
    const shorts = shortEvidence(bank, record)
    const shortKey = shorts.map(({ at }) => at).join()
    const kept = shortKey === shortsBefore ? sameFrom(before, answers) : 0
    known = new Map(
      movedAt(answers).map(({ i, answer: { at, answered } }) => {
        const old = i < kept ? known.get(i) : undefined
        if (old) return [i, old]
        const given = { answers: answers.slice(0, i + 1), shorts }
        return [i, { at, readiness: sectionAt(answered.question.section, bank, given, at) }]
      }),
    )
    before = answers
    shortsBefore = shortKey
    return [...known.values()]
  }
}

interface Placed {
  readonly i: number
  readonly answer: CountedAnswer
}

/** The answers after which a section's readiness is shown: the last of a day, thinned out by halves. */
function movedAt(answers: readonly CountedAnswer[]): readonly Placed[] {
  const placed = answers.map((answer, i): Placed => ({ i, answer }))
  return [...Map.groupBy(placed, ({ answer }) => answer.answered.question.section).values()]
    .flatMap(own => {
      const days = own.filter(
        ({ answer }, n) => own[n + 1]?.answer.at.slice(0, 10) !== answer.at.slice(0, 10),
      )
      let stride = 1
      while (days.length / stride > MOST_MOVES) stride *= 2
      return days.filter((_, n) => n % stride === 0 || n === days.length - 1)
    })
    .toSorted((a, b) => a.i - b.i)
}

/** How many answers, from the first on, are the same in both, with the cards after them. */
function sameFrom(before: readonly CountedAnswer[], now: readonly CountedAnswer[]): number {
  const differs = now.findIndex((answer, i) => {
    const old = before[i]
    return (
      old === undefined ||
      old.card.due !== answer.card.due ||
      old.card.stability !== answer.card.stability ||
      old.answered.share !== answer.answered.share ||
      old.answered.passed !== answer.answered.passed ||
      old.answered.seen !== answer.answered.seen
    )
  })
  return differs < 0 ? now.length : differs
}
