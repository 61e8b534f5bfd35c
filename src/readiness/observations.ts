import type { Question, QuestionId } from '#domain'
import { DIFFICULTY, HINT } from './ability.ts'
import type { Observation } from './ability.ts'

/** One marked answer, as far as readiness looks at it. */
export interface MarkedAnswer {
  readonly question: Pick<Question, 'id' | 'section' | 'level'>
  readonly share: number
  readonly hints: number
  /** At *yes* or better. */
  readonly passed: boolean
  /** Whether its key was open to the candidate before: after an earlier attempt, or a reveal. */
  readonly seen: boolean
}

export interface Retries {
  readonly section: Question['section']
  /** Their mean. */
  readonly difficulty: number
  /** So many passed and failed, the older ones counting for less. */
  readonly passed: number
  readonly failed: number
}

/** While one learns, ability walks at random, by so many logits from one new question to the next. */
export const STEP = 0.05
/** So the older an answer, the less it shows, by this factor for each new question since: the best for a random walk seen through noise (Muth 1960). */
const KEPT = 0.96

/** What all answers of a candidate show. */
export interface Observations {
  readonly answers: ReadonlyMap<Question['section'], number>
  readonly observations: readonly Observation[]
  /** Whether the last answer to each question that was tried passed. */
  readonly lastPassed: ReadonlyMap<QuestionId, boolean>
  /** What became of questions that had been failed the time before, by section. */
  readonly retries: readonly Retries[]
}

/**
 * What answers show, the oldest first. An answer shows ability where the key had not been seen; afterwards it shows memory, and only of that question.
 * A hint makes the question easier, so the same share shows less.
 */
export function observationsFrom(answers: readonly MarkedAnswer[]): Observations {
  const fresh = answers.filter(answer => !answer.seen)
  const lastPassed = new Map<QuestionId, boolean>()
  const retried = answers.filter(({ question: { id }, passed }) => {
    const failedBefore = lastPassed.get(id) === false
    lastPassed.set(id, passed)
    return failedBefore
  })
  return {
    answers: new Map(
      [...Map.groupBy(answers, a => a.question.section)].map(([section, own]) => [section, own.length]),
    ),
    observations: fresh.map((answer, i) => ({ ...observe(answer), weight: kept(i, fresh) })),
    lastPassed,
    retries: together(retried),
  }
}

function together(retried: readonly MarkedAnswer[]): readonly Retries[] {
  const weighed = retried.map((answer, i) => ({
    ...observe(answer),
    passed: answer.passed,
    weight: kept(i, retried),
  }))
  return [...Map.groupBy(weighed, one => one.section)].map(([section, own]) => {
    const sum = (of: (one: (typeof own)[number]) => number) =>
      own.reduce((so, one) => so + one.weight * of(one), 0)
    return {
      section,
      difficulty: sum(one => one.difficulty) / sum(() => 1),
      passed: sum(one => Number(one.passed)),
      failed: sum(one => Number(!one.passed)),
    }
  })
}

function kept(i: number, of: readonly unknown[]): number {
  return KEPT ** (of.length - 1 - i)
}

export function observe({
  question: { section, level },
  share,
  hints,
}: Pick<MarkedAnswer, 'question' | 'share' | 'hints'>): Observation {
  return { section, difficulty: DIFFICULTY[level] - HINT * hints, share }
}
