import { daysBetween, logistic, matchesFilter } from '#domain'
import type { Day, QuestionFilter, Question, QuestionId } from '#domain'
import { DIFFICULTY, abilityOf } from '#readiness'
import type { Observation } from '#readiness'

/** The knowledge behind a decision besides the session: the bank, the record, the day, and chance. */
export interface Known {
  readonly questions: readonly Question[]
  /** The last day each question was asked, in practice or in an interview. */
  readonly lastAsked: ReadonlyMap<QuestionId, Day>
  readonly observations: readonly Observation[]
  readonly today: Day
  /** Draws between 0 and 1. They are the same for the same place of the same interview. */
  readonly random: () => number
}

/** A question asked fewer days ago waits while there are others. */
const FRESH_DAYS = 4
/** The part of its value that a question keeps once its topic has been touched. */
const TOUCHED = 0.5
/** Chance adds up to this share, and so decides among questions that tell about equally much. */
const JITTER = 0.15

/**
 * The next question of a slot: the most informative one about this candidate, or null when none is left. Its
 * worth is the variance of the ability in its section times p(1-p). The latter is the information of an
 * answer that succeeds with chance p.
 */
export function choose(from: QuestionFilter, already: readonly QuestionId[], known: Known): Question | null {
  const open = known.questions.filter(
    question => matchesFilter(from, question) && !already.includes(question.id),
  )
  const fresh = open.filter(({ id }) => {
    const last = known.lastAsked.get(id)
    return !last || daysBetween(last, known.today) >= FRESH_DAYS
  })
  const pool = fresh.length > 0 ? fresh : open
  const ability = abilityOf(known.observations)
  const touched = new Set(known.questions.filter(q => already.includes(q.id)).map(q => q.topic))
  const worth = new Map(
    pool.map(question => {
      const { mean, sd } = ability(question.section)
      const p = logistic(mean - DIFFICULTY[question.level])
      return [
        question,
        sd ** 2 * p * (1 - p) * (touched.has(question.topic) ? TOUCHED : 1) * (1 + JITTER * known.random()),
      ]
    }),
  )
  return pool.toSorted((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0)).at(0) ?? null
}
