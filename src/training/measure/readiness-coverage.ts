import { SECTIONS, randomFrom, matchesFilter } from '#domain'
import type { Blueprint, Question } from '#domain'
import { MIN_ANSWERS, chanceOfBar, coreOf, readyFor, readyToMeet, observationsFrom } from '#readiness'
import type { MarkedAnswer, CredibleInterval, VerdictProbabilities } from '#readiness'
import { mean } from './metrics.ts'
import { answersOf, candidateIn } from './populations.ts'
import type { Candidate, Population } from './populations.ts'

/** The interval stated for one simulated candidate, and the truth. */
export interface Prediction {
  readonly stated: CredibleInterval
  readonly truth: number
}

export interface Coverage {
  readonly candidates: number
  /** How often the interval held the truth. */
  readonly held: number
  readonly width: number
  /** Mean absolute error and bias of the estimate. */
  readonly error: number
  readonly bias: number
  /** Standard deviation of the estimates: 0 for an estimator that says the same of everybody. */
  readonly spread: number
}

/**
 * Interviews drawn for the truth, each then worked out exactly. With fewer, the truth's noise would count
 * against the intervals.
 */
const INTERVIEWS = 500

/** Candidates answer questions that a blueprint may ask; the blueprints take turns. */
export function blueprintPredictions(
  population: Population,
  bank: Simulated,
  answers: number,
  candidates: number,
): readonly Prediction[] {
  return Array.from({ length: candidates }, (_, i) => i).flatMap(i => {
    const blueprint = bank.blueprints[i % bank.blueprints.length]
    if (!blueprint) return []
    const random = randomFrom(`${population.name} ${answers} ${i}`)
    const candidate = candidateIn(population, random)
    const given = answersOf(candidate, poolOf(blueprint, bank.questions), answers, random)
    const stated = readyToMeet(blueprint, bank.questions, observationsFrom(given), candidate.stated)
    return stated
      ? [{ stated, truth: truthOf(blueprint, bank.questions, verdictsOf(candidate, given), random) }]
      : []
  })
}

/** The same for sections, in which all the answers are given. */
export function sectionPredictions(
  population: Population,
  { questions }: Simulated,
  answers: number,
  candidates: number,
): readonly Prediction[] {
  return Array.from({ length: candidates }, (_, i) => i).flatMap(i => {
    const section = SECTIONS[i % SECTIONS.length]
    if (!section) return []
    const random = randomFrom(`${population.name} ${section} ${answers} ${i}`)
    const candidate = candidateIn(population, random)
    const given = answersOf(
      candidate,
      questions.filter(q => q.section === section),
      answers,
      random,
    )
    const stated = readyFor(section, questions, observationsFrom(given), candidate.stated)
    const verdicts = verdictsOf(candidate, given)
    return stated
      ? [{ stated, truth: mean(coreOf(section, questions).map(question => verdicts(question).yes)) }]
      : []
  })
}

export interface Simulated {
  readonly questions: readonly Question[]
  readonly blueprints: readonly Blueprint[]
}

export function coverageOf(predictions: readonly Prediction[]): Coverage {
  const estimates = predictions.map(({ stated }) => stated.estimate)
  return {
    candidates: predictions.length,
    held: mean(predictions.map(({ stated: { low, high }, truth }) => Number(low <= truth && truth <= high))),
    width: mean(predictions.map(({ stated }) => stated.high - stated.low)),
    error: mean(predictions.map(({ stated, truth }) => Math.abs(stated.estimate - truth))),
    bias: mean(predictions.map(({ stated, truth }) => stated.estimate - truth)),
    spread: Math.sqrt(mean(estimates.map(e => (e - mean(estimates)) ** 2))),
  }
}

/** The width of the interval for a candidate of whom nothing is known yet. */
export function widthUnknown({ questions, blueprints }: Simulated): {
  readonly blueprints: number
  readonly sections: number
} {
  const nothing = {
    observations: [],
    lastPassed: new Map<never, never>(),
    retries: [],
    answers: new Map(SECTIONS.map(section => [section, MIN_ANSWERS])),
  }
  const widths = (intervals: readonly (CredibleInterval | null)[]) =>
    mean(intervals.flatMap(interval => (interval ? [interval.high - interval.low] : [])))
  return {
    blueprints: widths(blueprints.map(blueprint => readyToMeet(blueprint, questions, nothing, () => 0))),
    sections: widths(SECTIONS.map(section => readyFor(section, questions, nothing, () => 0))),
  }
}

/**
 * The chance that an interview drawn at random from the blueprint meets the bar, for known abilities. No
 * question comes twice.
 */
function truthOf(
  blueprint: Blueprint,
  questions: readonly Question[],
  verdicts: (question: Question) => VerdictProbabilities,
  random: () => number,
): number {
  const pools = blueprint.slots.map(slot => questions.filter(q => matchesFilter(slot.from, q)))
  const verdictsBy = new Map(pools.flat().map(question => [question, verdicts(question)]))
  return mean(
    Array.from({ length: INTERVIEWS }, () => {
      const asked: Question[] = []
      for (const pool of pools) {
        if (pool.every(q => asked.includes(q))) continue
        let question = pool[Math.floor(random() * pool.length)]
        while (question && asked.includes(question)) question = pool[Math.floor(random() * pool.length)]
        if (question) asked.push(question)
      }
      return chanceOfBar(
        asked.flatMap(question => verdictsBy.get(question) ?? []),
        blueprint.bar.yes,
      )
    }),
  )
}

/** A passed question that is recalled passes again; otherwise ability decides. */
function verdictsOf(
  { logit, stuck, verdicts, recall }: Candidate,
  given: readonly MarkedAnswer[],
): (question: Question) => VerdictProbabilities {
  const last = new Map(given.map(answer => [answer.question.id, answer.passed]))
  return question => {
    const recalled = last.get(question.id) ? recall(question.id) : 0
    const { strongNo, yes } = verdicts(logit(question) - (last.get(question.id) === false ? stuck : 0))
    return { strongNo: (1 - recalled) * strongNo, yes: recalled + (1 - recalled) * yes }
  }
}

function poolOf({ slots }: Blueprint, questions: readonly Question[]): readonly Question[] {
  return questions.filter(question => slots.some(slot => matchesFilter(slot.from, question)))
}
