import { HIRING_RULE, SECTIONS, clamp, logistic } from '#domain'
import type { Question, QuestionId } from '#domain'
import {
  BETWEEN,
  DIFFICULTY,
  EVENNESS,
  FORGETTING,
  HINT,
  STEP,
  WITHIN,
  blocked,
  normalFrom,
  verdictProbabilities,
} from '#readiness'
import type { MarkedAnswer, VerdictProbabilities } from '#readiness'

/** The distribution that simulated candidates are drawn from. */
export interface Population {
  readonly name: string
  /**
   * Standard deviations of people, and of a person's sections about their own mean; then the mean of the
   * people.
   */
  readonly between: number
  readonly within: number
  readonly people: number
  /** Standard deviations of topics within a section, and of questions about the difficulty of their level. */
  readonly topics: number
  readonly questions: number
  /** Trials an answer is worth, each value equally likely: with few, its points are earned all or none. */
  readonly trials: readonly number[]
  readonly hint: number
  /** The examiner's error in the marks, as a multiple of the measured one. */
  readonly markError: number
  /** True recall is the stated recall to a power; this is the logarithm of the power. */
  readonly forgetting: Normal
  /**
   * The random step of ability from one answer to the next, and its rise from the first answer to the last.
   */
  readonly step: number
  readonly growth: number
  /** How much harder a failed question is when it comes again: 0 where reading its key made up for it. */
  readonly stuck: Normal
}

interface Normal {
  readonly mean: number
  readonly sd: number
}

/**
 * How much harder a failed question is when it comes again. A guess, as no candidate's retries are recorded.
 * Readiness makes the same guess, but has a number of its own: a simulation that read it could not contradict it.
 */
const HARDER_AGAIN = { mean: 1, sd: 0.7 } as const

/** The population that readiness assumes. */
export const AS_MODELLED: Population = {
  name: 'as modelled',
  between: BETWEEN,
  within: WITHIN,
  people: 0,
  topics: 0,
  questions: 0,
  trials: EVENNESS,
  hint: HINT,
  markError: 0,
  forgetting: FORGETTING,
  step: STEP,
  growth: 0,
  stuck: HARDER_AGAIN,
}

/** Populations that break one assumption at a time, and one that breaks several. */
export const POPULATIONS: readonly Population[] = [
  { ...AS_MODELLED, name: 'people differ half as much again', between: 1.5, within: 0.9 },
  { ...AS_MODELLED, name: 'weaker people', people: -1 },
  { ...AS_MODELLED, name: 'topics hang together', topics: 0.7 },
  { ...AS_MODELLED, name: 'questions harder or easier than their level', questions: 0.7 },
  { ...AS_MODELLED, name: 'all answers all or nothing', trials: [2] },
  { ...AS_MODELLED, name: 'all answers even', trials: [6] },
  { ...AS_MODELLED, name: 'hints help twice as much', hint: 2 * HINT },
  { ...AS_MODELLED, name: 'marks with the examiner’s error', markError: 1 },
  { ...AS_MODELLED, name: 'all forget three times as fast', forgetting: { mean: Math.log(3), sd: 0 } },
  { ...AS_MODELLED, name: 'ability grew by one logit', growth: 1 },
  { ...AS_MODELLED, name: 'what was failed mostly fails again', stuck: { mean: 3, sd: 0 } },
  { ...AS_MODELLED, name: 'a key read once makes up for a failure', stuck: { mean: 0, sd: 0 } },
  {
    ...AS_MODELLED,
    name: 'several of these at once',
    between: 1.2,
    within: 0.7,
    topics: 0.4,
    questions: 0.5,
    markError: 1,
    forgetting: { mean: Math.log(1.5), sd: 0.6 },
    growth: 0.3,
  },
]

/** A candidate whose abilities are known. */
export interface Candidate {
  readonly population: Population
  /** Ability above the question's difficulty, on the day of the interview. */
  readonly logit: (question: Question) => number
  readonly trials: number
  readonly stuck: number
  readonly verdicts: (logit: number) => VerdictProbabilities
  /** The chance of recalling a question that they passed: as FSRS states it, and as it is. */
  readonly stated: (question: QuestionId) => number
  readonly recall: (question: QuestionId) => number
}

/** One answer in four is to a question seen before, and one in five takes hints. */
const [REVIEWED, HINTED] = [0.25, 0.2]
/** The lowest stated recall of a passed question, long overdue; a fresh one has 1. */
const STALEST = 0.7

const verdictsFor = remembered(verdictProbabilities)

export function candidateIn(population: Population, random: () => number): Candidate {
  const normal = normalFrom(random)
  const mean = population.people + population.between * normal()
  const bySection = new Map(SECTIONS.map(section => [section, mean + population.within * normal()]))
  const byTopic = remembered<string, number>(() => population.topics * normal())
  const byQuestion = remembered<QuestionId, number>(() => population.questions * normal())
  const stated = remembered<QuestionId, number>(() => STALEST + (1 - STALEST) * random())
  const power = Math.exp(population.forgetting.mean + population.forgetting.sd * normal())
  const trials = oneOf(population.trials, random)
  return {
    population,
    logit: ({ id, section, topic, level }) =>
      (bySection.get(section) ?? 0) + byTopic(`${section} ${topic}`) + byQuestion(id) - DIFFICULTY[level],
    trials,
    stuck: population.stuck.mean + population.stuck.sd * normal(),
    verdicts: verdictsFor(trials),
    stated,
    recall: id => stated(id) ** power,
  }
}

/** A candidate's answers to questions of a pool before that day, the oldest first. */
export function answersOf(
  candidate: Candidate,
  pool: readonly Question[],
  count: number,
  random: () => number,
): readonly MarkedAnswer[] {
  const { population } = candidate
  const asked = askedOf(pool, count, random)
  const normal = normalFrom(random)
  const behind = behindOf(asked.filter(a => !a.seen).length, population, normal)
  const last = new Map<QuestionId, boolean>()
  let fresh = -1
  return asked.map(({ question, seen }): MarkedAnswer => {
    if (!seen) fresh += 1
    const hints = random() < HINTED ? 1 + Math.floor(2 * random()) : 0
    const recalled = last.get(question.id) === true && random() < candidate.recall(question.id)
    const behindNow = (behind[fresh] ?? 0) + (last.get(question.id) === false ? candidate.stuck : 0)
    const share = recalled
      ? 1
      : beta(
          logistic(candidate.logit(question) - behindNow + population.hint * hints),
          candidate.trials - 1,
          random,
        )
    const marked = clamp(share + population.markError * examinerError(share) * normal(), 0, 1)
    const yes = marked >= HIRING_RULE.yes && random() >= blocked(marked)
    last.set(question.id, yes)
    return { question, share: marked, hints, passed: yes, seen }
  })
}

function askedOf(
  pool: readonly Question[],
  count: number,
  random: () => number,
): readonly Pick<MarkedAnswer & { readonly question: Question }, 'question' | 'seen'>[] {
  const left = [...pool]
  const known: Question[] = []
  return Array.from({ length: count }, () => {
    const seen = left.length === 0 || (known.length > 0 && random() < REVIEWED)
    if (seen) return { question: oneOf(known, random), seen }
    const question = oneOf(left, random)
    left.splice(left.indexOf(question), 1)
    known.push(question)
    return { question, seen }
  })
}

/**
 * How far ability stood below the interview's day at each new question. It is known on that day, so it walks
 * backwards.
 */
function behindOf(count: number, { step, growth }: Population, normal: () => number): readonly number[] {
  let behind = 0
  return Array.from({ length: count }, (_, i) => {
    if (i > 0) behind += step * normal() + growth / (count - 1)
    return behind
  }).toReversed()
}

/**
 * Standard deviation of the examiner's share about the labeller's, small at both ends. Measured on held-out
 * answers by `npm run x -- readiness graded`.
 */
function examinerError(share: number): number {
  return 0.09 + 0.11 * 4 * share * (1 - share)
}

/** A draw of a beta distribution by its mean and precision (Jöhnk 1964). */
export function beta(mean: number, precision: number, random: () => number): number {
  const [a, b] = [mean * precision, (1 - mean) * precision]
  for (;;) {
    // In logarithms: for a lopsided distribution both powers underflow.
    const [x, y] = [Math.log(1 - random()) / a, Math.log(1 - random()) / b]
    const top = Math.max(x, y)
    const sum = top + Math.log(Math.exp(x - top) + Math.exp(y - top))
    if (sum <= 0) return Math.exp(x - sum)
  }
}

function oneOf<T>(list: readonly T[], random: () => number): T {
  const one = list[Math.floor(random() * list.length)]
  if (one === undefined) throw new RangeError('nothing to draw from')
  return one
}

function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return key => {
    const value = known.get(key) ?? make(key)
    known.set(key, value)
    return value
  }
}
