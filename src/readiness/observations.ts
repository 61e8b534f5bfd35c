import type { Question, QuestionId } from '#domain'
import { DIFFICULTY, HINT } from './ability.ts'
import type { Observation } from './ability.ts'

/** One marked answer, with the facts that readiness reads. */
export interface MarkedAnswer {
  readonly question: Pick<Question, 'id' | 'section' | 'level'>
  readonly share: number
  readonly hints: number
  /** At *yes* or better. */
  readonly passed: boolean
  /** Whether the candidate could have read its key, after an earlier attempt or a reveal. */
  readonly seen: boolean
  /** A short question is a part of a question: a follow-up or a calculation of a diagnostic. */
  readonly of?: 'whole' | 'short'
}

/** The outcomes of questions that failed on the previous try, in one section. */
interface Retries {
  readonly section: Question['section']
  /** Mean difficulty. */
  readonly difficulty: number
  /** Weighted counts: older outcomes count for less. */
  readonly passed: number
  readonly failed: number
}

/** Ability walks at random while one learns: the step in logits from one new question to the next. */
export const STEP = 0.05
/**
 * Exponential weights are optimal for a random walk seen through noise (Muth 1960). This is the factor for
 * each new question since.
 */
const DECAY = 0.96
/**
 * The weight of a short question. A whole answer counts as three independent trials, and one to three
 * correlated points as one. An assumption.
 */
export const SHORT = 1 / 3

/** All answers of a candidate, as readiness uses them. */
export interface Observations {
  readonly answers: ReadonlyMap<Question['section'], number>
  readonly observations: readonly Observation[]
  /** Whether the last answer to each question passed. */
  readonly lastPassed: ReadonlyMap<QuestionId, boolean>
  readonly retries: readonly Retries[]
}

/**
 * Sorts answers, the oldest first, by the kind of evidence that they give. An answer tells of ability if the
 * key was unseen, and otherwise of memory of that question alone.
 */
export function observationsFrom(answers: readonly MarkedAnswer[]): Observations {
  const fresh = answers.filter(answer => !answer.seen)
  // A short question cannot tell whether its whole question would pass.
  const whole = answers.filter(answer => answer.of !== 'short')
  const lastPassed = new Map<QuestionId, boolean>()
  const retried = whole.filter(({ question: { id }, passed }) => {
    const failedBefore = lastPassed.get(id) === false
    lastPassed.set(id, passed)
    return failedBefore
  })
  return {
    answers: new Map(
      [...Map.groupBy(whole, a => a.question.section)].map(([section, own]) => [section, own.length]),
    ),
    observations: weighed(fresh),
    lastPassed,
    retries: bySection(retried),
  }
}

/** Each answer counts for less, the more evidence of ability has come since. */
function weighed(fresh: readonly MarkedAnswer[]): readonly Observation[] {
  let since = 0
  return fresh
    .toReversed()
    .map(answer => {
      const evidence = answer.of === 'short' ? SHORT : 1
      const weight = evidence * DECAY ** since
      since += evidence
      return { ...observe(answer), weight }
    })
    .toReversed()
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
