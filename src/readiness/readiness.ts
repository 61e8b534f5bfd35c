import { clamp, matchesFilter } from '#domain'
import type { Blueprint, Question, QuestionId } from '#domain'
import { DIFFICULTY } from './ability.ts'
import { credibleInterval } from './credible-interval.ts'
import type { PosteriorDraw, CredibleInterval } from './credible-interval.ts'
import type { Observations } from './observations.ts'
import type { VerdictProbabilities } from './verdict-probabilities.ts'

/** With fewer answers there is no figure. */
export const MIN_ANSWERS = 8

/** The probability that a question once passed is still recalled. */
export type RecallOf = (question: QuestionId) => number

/** The probability of passing a core question of a section, drawn today; null under eight answers. */
export function readyFor(
  section: Question['section'],
  questions: readonly Question[],
  observations: Observations,
  recallOf: RecallOf,
): CredibleInterval | null {
  if ((observations.answers.get(section) ?? 0) < MIN_ANSWERS) return null
  return spanOf(section, questions, observations, recallOf)
}

/** The same for any number of answers; the caller has counted them. */
export function spanOf(
  section: Question['section'],
  questions: readonly Question[],
  observations: Observations,
  recallOf: RecallOf,
): CredibleInterval | null {
  const pool = drawnPool(coreOf(section, questions), observations, recallOf)
  return pool && credibleInterval(observations, drawn => pool(drawn).yes)
}

/** The core questions of a section, or all of them if there are none. */
export function coreOf(section: Question['section'], questions: readonly Question[]): readonly Question[] {
  const all = questions.filter(question => question.section === section && !question.thin)
  const core = all.filter(question => question.level === 'core')
  return core.length > 0 ? core : all
}

/**
 * The probability that an interview by a blueprint, held today, meets its bar: enough questions at yes or
 * better, and no strong no. Null under eight answers in the sections that it asks from.
 */
export function readyToMeet(
  blueprint: Pick<Blueprint, 'slots' | 'bar'>,
  questions: readonly Question[],
  observations: Observations,
  recallOf: RecallOf,
): CredibleInterval | null {
  const drawn = blueprint.slots.map(slot =>
    questions.filter(question => !question.thin && matchesFilter(slot.from, question)),
  )
  const pools = drawn.flatMap(pool => drawnPool(pool, observations, recallOf) ?? [])
  if (answersTo(drawn.flat(), observations) < MIN_ANSWERS || pools.length === 0) return null
  // A slot without questions is not asked, and the bar shrinks with it, as in `signal.ts`.
  const needed = Math.max(1, Math.ceil((blueprint.bar.yes * pools.length) / blueprint.slots.length))
  return credibleInterval(observations, candidate =>
    chanceOfBar(
      pools.map(pool => pool(candidate)),
      needed,
    ),
  )
}

/** The number of marked answers in the sections of these questions. */
export function answersTo(
  questions: readonly Question[],
  { answers }: Pick<Observations, 'answers'>,
): number {
  return [...new Set(questions.map(q => q.section))].reduce(
    (sum, section) => sum + (answers.get(section) ?? 0),
    0,
  )
}

/** Recall is tabulated at these speeds of forgetting, and interpolated between them. */
const SPEEDS = { from: -1.8, step: 0.6, count: 7 } as const

/**
 * The verdict probabilities of one question of a pool. A passed question is either recalled, and passes
 * again, or answered like any other.
 */
function drawnPool(
  pool: readonly Question[],
  { lastPassed }: Observations,
  recallOf: RecallOf,
): ((drawn: PosteriorDraw) => VerdictProbabilities) | null {
  if (pool.length === 0) return null
  const asked = pool.map(question => ({
    question,
    failed: lastPassed.get(question.id) === false,
    recall: lastPassed.get(question.id) ? recallOf(question.id) : 0,
  }))
  // Questions of the same section, level and outcome are worked out once.
  const groups = [
    ...Map.groupBy(
      asked,
      ({ question, failed }) => `${question.section} ${question.level} ${failed}`,
    ).values(),
  ].flatMap(group =>
    group.slice(0, 1).map(({ question: { section, level }, failed }) => ({
      section,
      failed,
      difficulty: DIFFICULTY[level],
      size: group.length / pool.length,
      recalled: recalledAt(
        group.map(a => a.recall),
        pool.length,
      ),
    })),
  )
  return ({ ability, verdicts, forgetting, stuck }) => {
    let [strongNo, yes] = [0, 0]
    for (const { section, difficulty, failed, size, recalled } of groups) {
      const verdict = verdicts(ability(section) - difficulty - (failed ? stuck : 0))
      const remembered = recalled(forgetting)
      strongNo += (size - remembered) * verdict.strongNo
      yes += remembered + (size - remembered) * verdict.yes
    }
    return { strongNo, yes }
  }
}

/** The part of the whole pool that is recalled among these questions, by the speed of forgetting. */
function recalledAt(recall: readonly number[], pool: number): (speed: number) => number {
  const { from, step, count } = SPEEDS
  const table = Array.from(
    { length: count },
    (_, i) => recall.reduce((sum, r) => sum + r ** Math.exp(from + i * step), 0) / pool,
  )
  return speed => {
    const at = clamp((speed - from) / step, 0, count - 1)
    const [below = 0, above = 0] = [table[Math.floor(at)], table[Math.ceil(at)]]
    return below + (at - Math.floor(at)) * (above - below)
  }
}

/** The probability of enough yes and no strong no, over questions that are independent (Poisson binomial). */
export function chanceOfBar(slots: readonly VerdictProbabilities[], needed: number): number {
  const ways = [1, ...slots.map(() => 0)]
  for (const { strongNo, yes } of slots) {
    for (let k = ways.length - 1; k >= 0; k -= 1)
      ways[k] = (ways[k] ?? 0) * (1 - yes - strongNo) + (ways[k - 1] ?? 0) * yes
  }
  return ways.slice(needed).reduce((a, b) => a + b, 0)
}
