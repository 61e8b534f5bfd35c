import { SECTIONS, randomFrom, matchesFilter } from '#domain'
import type { Blueprint, Question } from '#domain'
import { MIN_ANSWERS, chanceOfBar, coreOf, readyFor, readyToMeet, observationsFrom } from '#readiness'
import type { MarkedAnswer, CredibleInterval, VerdictProbabilities } from '#readiness'
import { mean } from './metrics.ts'
import { answersOf, candidateIn } from './populations.ts'
import type { Candidate, Population } from './populations.ts'

/** What was said of one simulated candidate, and what was true. */
export interface Prediction {
  readonly said: CredibleInterval
  readonly truth: number
}

export interface Coverage {
  readonly candidates: number
  /** How often the interval held the truth. */
  readonly held: number
  readonly width: number
  /** The mean distance of the estimate from the truth, and its mean over or under it. */
  readonly off: number
  readonly bias: number
  /** Spread of the estimates: nought for one who says the same of everybody. */
  readonly spread: number
}

/** So many interviews are drawn for the truth, and each is then worked out exactly; with fewer, the noise of the truth would count against the intervals. */
const INTERVIEWS = 500

/** Candidates of a world answer questions that a blueprint may ask; the blueprints take turns. */
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
    const said = readyToMeet(blueprint, bank.questions, observationsFrom(given), candidate.stated)
    return said
      ? [{ said, truth: truthOf(blueprint, bank.questions, wordsOf(candidate, given), random) }]
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
    const said = readyFor(section, questions, observationsFrom(given), candidate.stated)
    const words = wordsOf(candidate, given)
    return said
      ? [{ said, truth: mean(coreOf(section, questions).map(question => words(question).yes)) }]
      : []
  })
}

export interface Simulated {
  readonly questions: readonly Question[]
  readonly blueprints: readonly Blueprint[]
}

export function coverageOf(said: readonly Prediction[]): Coverage {
  const estimates = said.map(s => s.said.estimate)
  return {
    candidates: said.length,
    held: mean(said.map(({ said: { low, high }, truth }) => Number(low <= truth && truth <= high))),
    width: mean(said.map(s => s.said.high - s.said.low)),
    off: mean(said.map(s => Math.abs(s.said.estimate - s.truth))),
    bias: mean(said.map(s => s.said.estimate - s.truth)),
    spread: Math.sqrt(mean(estimates.map(e => (e - mean(estimates)) ** 2))),
  }
}

/** The width of the interval for one of whom nothing is known yet. */
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
  const widths = (said: readonly (CredibleInterval | null)[]) =>
    mean(said.flatMap(s => (s ? [s.high - s.low] : [])))
  return {
    blueprints: widths(blueprints.map(blueprint => readyToMeet(blueprint, questions, nothing, () => 0))),
    sections: widths(SECTIONS.map(section => readyFor(section, questions, nothing, () => 0))),
  }
}

/** The chance that an interview drawn by chance from the blueprint meets the bar, for abilities that are known. No question comes twice. */
function truthOf(
  blueprint: Blueprint,
  questions: readonly Question[],
  words: (question: Question) => VerdictProbabilities,
  random: () => number,
): number {
  const pools = blueprint.slots.map(slot => questions.filter(q => matchesFilter(slot.from, q)))
  const wordsBy = new Map(pools.flat().map(question => [question, words(question)]))
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
        asked.flatMap(question => wordsBy.get(question) ?? []),
        blueprint.bar.yes,
      )
    }),
  )
}

/** What was passed and is recalled passes again; else ability answers. */
function wordsOf(
  { logit, stuck, words, recall }: Candidate,
  given: readonly MarkedAnswer[],
): (question: Question) => VerdictProbabilities {
  const last = new Map(given.map(answer => [answer.question.id, answer.passed]))
  return question => {
    const recalled = last.get(question.id) ? recall(question.id) : 0
    const { strongNo, yes } = words(logit(question) - (last.get(question.id) === false ? stuck : 0))
    return { strongNo: (1 - recalled) * strongNo, yes: recalled + (1 - recalled) * yes }
  }
}

function poolOf({ slots }: Blueprint, questions: readonly Question[]): readonly Question[] {
  return questions.filter(question => slots.some(slot => matchesFilter(slot.from, question)))
}
