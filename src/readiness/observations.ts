import type { Question, QuestionId } from '#domain'
import { DIFFICULTY, HINT } from './ability.ts'
import type { Observation } from './ability.ts'

/** One marked answer, with what readiness reads of it. */
export interface MarkedAnswer {
  readonly question: Pick<Question, 'id' | 'section' | 'level'>
  readonly share: number
  readonly hints: number
  /** At *yes* or better. */
  readonly passed: boolean
  /** Whether the candidate could read its key before: after an earlier attempt, or a reveal. */
  readonly seen: boolean
}

/** The outcomes of questions that had been failed the time before, in one section. */
export interface Retries {
  readonly section: Question['section']
  /** Mean difficulty. */
  readonly difficulty: number
  /** Weighted counts: older outcomes count for less. */
  readonly passed: number
  readonly failed: number
}

/** While one learns, ability walks at random: the step in logits from one new question to the next. */
export const STEP = 0.05
/**
 * Exponential weights are the best for a random walk seen through noise (Muth 1960): this factor for each new
 * question since.
 */
const DECAY = 0.96

/** All answers of a candidate, as readiness uses them. */
export interface Observations {
  readonly answers: ReadonlyMap<Question['section'], number>
  readonly observations: readonly Observation[]
  /** Whether the last answer to each question that was tried passed. */
  readonly lastPassed: ReadonlyMap<QuestionId, boolean>
  readonly retries: readonly Retries[]
}

/**
 * Sorts answers, the oldest first, by what they are evidence of: ability where the key had not been seen, and
 * afterwards memory of that question alone.
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
    observations: fresh.map((answer, i) => ({ ...observe(answer), weight: decayed(i, fresh) })),
    lastPassed,
    retries: bySection(retried),
  }
}

function bySection(retried: readonly MarkedAnswer[]): readonly Retries[] {
  const weighted = retried.map((answer, i) => ({
    ...observe(answer),
    passed: answer.passed,
    weight: decayed(i, retried),
  }))
  return [...Map.groupBy(weighted, one => one.section)].map(([section, own]) => {
    const sum = (of: (one: (typeof own)[number]) => number) =>
      own.reduce((total, one) => total + one.weight * of(one), 0)
    return {
      section,
      difficulty: sum(one => one.difficulty) / sum(() => 1),
      passed: sum(one => Number(one.passed)),
      failed: sum(one => Number(!one.passed)),
    }
  })
}

function decayed(i: number, of: readonly unknown[]): number {
  return DECAY ** (of.length - 1 - i)
}

/** A hint makes the question easier, so the same share is evidence of less ability. */
export function observe({
  question: { section, level },
  share,
  hints,
}: Pick<MarkedAnswer, 'question' | 'share' | 'hints'>): Observation {
  return { section, difficulty: DIFFICULTY[level] - HINT * hints, share }
}
