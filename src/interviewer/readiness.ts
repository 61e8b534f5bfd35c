import { SECTIONS, randomFrom } from '#domain'
import type { Blueprint, Question, QuestionId } from '#domain'
import { DIFFICULTY, posteriorOf } from './ability.ts'
import { fits } from './choose.ts'
import { normalFrom } from './normal.ts'
import type { Shown } from './shown.ts'
import { wordChances } from './word-chances.ts'
import type { WordChances } from './word-chances.ts'

/** A chance, and the interval that holds it eight times in ten. */
export interface Likely {
  readonly low: number
  readonly estimate: number
  readonly high: number
}

/** Under so many answers no figure is given. */
export const LEAST_ANSWERS = 8
const DRAWS = 840
/** The interval leaves out one draw in ten at either end. */
const TAIL = 0.1

/**
 * What a few answers do not tell of a candidate is drawn with the ability: how even their answers are, in trials an answer;
 * how fast they forget, as a power of the stated recall; how much harder a question is that they failed, though its key was
 * read since. The lists have no common factor, so all combinations come equally often; the last is weighed by what became of
 * such questions.
 */
export const EVENNESS = [2, 3, 4, 6] as const
const FORGETTING = [0.5, 1, 2] as const
const STUCK = [0, 0.5, 1, 1.5, 2] as const
const WORDS = [wordChances(EVENNESS[0]), ...EVENNESS.slice(1).map(wordChances)] as const

/** One candidate who may have given the answers. */
interface Drawn {
  readonly ability: (section: Question['section']) => number
  readonly words: (logit: number) => WordChances
  readonly forgetting: number
  readonly stuck: number
}
/** The chance, now, of still recalling a question that was passed. */
export type RecallOf = (question: QuestionId) => number

/** How likely a core question of a section, drawn today, is to pass; null under eight answers. */
export function readyFor(section: Question['section'], questions: readonly Question[], shown: Shown, recallOf: RecallOf): Likely | null {
  const pool = drawnPool(coreOf(section, questions), shown, recallOf)
  if ((shown.answers.get(section) ?? 0) < LEAST_ANSWERS || !pool) return null
  return likely(shown, drawn => pool(drawn).yes)
}

/** The core questions of a section; all of them where it has none. */
export function coreOf(section: Question['section'], questions: readonly Question[]): readonly Question[] {
  const all = questions.filter(question => question.section === section)
  const core = all.filter(question => question.level === 'core')
  return core.length > 0 ? core : all
}

/**
 * How likely an interview by a blueprint, held today, is to meet its bar: so many questions at yes or better, and no
 * strong no. Null under eight answers in the sections that it asks from.
 */
export function readyToMeet(blueprint: Pick<Blueprint, 'slots' | 'bar'>, questions: readonly Question[], shown: Shown, recallOf: RecallOf): Likely | null {
  const drawn = blueprint.slots.map(slot => questions.filter(question => fits(slot.from, question)))
  const pools = drawn.flatMap(pool => drawnPool(pool, shown, recallOf) ?? [])
  if (answersTo(drawn.flat(), shown) < LEAST_ANSWERS || pools.length === 0) return null
  // A slot without questions is not asked, and the bar shrinks with it, as in `signal.ts`.
  const needed = Math.max(1, Math.ceil((blueprint.bar.yes * pools.length) / blueprint.slots.length))
  return likely(shown, candidate => chanceOfBar(pools.map(pool => pool(candidate)), needed))
}

/** Marked answers in the sections of these questions. */
export function answersTo(questions: readonly Question[], { answers }: Pick<Shown, 'answers'>): number {
  return [...new Set(questions.map(q => q.section))].reduce((sum, section) => sum + (answers.get(section) ?? 0), 0)
}

/** Always the same draws, so that a figure moves when the answers do and not by chance. */
const NORMAL = drawsOf(SECTIONS.length + 1, normalFrom(randomFrom('readiness')))

function drawsOf(places: number, normal: () => number): readonly (readonly number[])[] {
  return Array.from({ length: DRAWS }, () => Array.from({ length: places }, normal))
}

/** Candidates who may have given these answers are drawn, and the chance is worked out for each. Each counts as far as it agrees with the retries too (importance sampling). */
function likely({ observations, retries }: Shown, chanceFor: (drawn: Drawn) => number): Likely {
  const posterior = posteriorOf(observations)
  const drawn = NORMAL.map((normal, i): Drawn => ({ ability: posterior.draw(normal), words: turn(WORDS, i), forgetting: turn(FORGETTING, i), stuck: turn(STUCK, i) }))
  const agreements = drawn.map(one => agreement(one, retries))
  const best = Math.max(...agreements)
  const chances = drawn.map((one, i) => ({ weight: Math.exp((agreements[i] ?? 0) - best), chance: chanceFor(one) })).toSorted((a, b) => a.chance - b.chance)
  const whole = chances.reduce((sum, { weight }) => sum + weight, 0)
  const at = (part: number) => {
    let sum = 0
    return chances.find(({ weight }) => (sum += weight) >= part * whole)?.chance ?? 0
  }
  return { low: at(TAIL), estimate: chances.reduce((sum, { weight, chance }) => sum + weight * chance, 0) / whole, high: at(1 - TAIL) }
}

/** The logarithm of the chance of what became of questions that had been failed. */
function agreement({ ability, words, stuck }: Drawn, retries: Shown['retries']): number {
  return retries.reduce((sum, { section, difficulty, passed, failed }) => {
    const { yes } = words(ability(section) - difficulty - stuck)
    return sum + passed * Math.log(yes) + failed * Math.log(1 - yes)
  }, 0)
}

function turn<T>(list: readonly [T, ...T[]], i: number): T {
  return list[i % list.length] ?? list[0]
}

/** The words that one question of a pool would get. What was passed is recalled, and passes again, or is forgotten and then answered like any other. */
function drawnPool(pool: readonly Question[], { lastPassed }: Shown, recallOf: RecallOf): ((drawn: Drawn) => WordChances) | null {
  if (pool.length === 0) return null
  const asked = pool.map(question => ({ question, failed: lastPassed.get(question.id) === false, recall: lastPassed.get(question.id) ? recallOf(question.id) : 0 }))
  const mixtures = new Map(FORGETTING.map(power => [power as number, mixtureOf(asked.map(a => ({ ...a, recall: a.recall ** power })))]))
  return ({ ability, words, forgetting, stuck }) => {
    const mixture = mixtures.get(forgetting)
    let [strongNo, yes] = [0, mixture?.recalled ?? 0]
    for (const { section, difficulty, failed, weight } of mixture?.others ?? []) {
      const word = words(ability(section) - difficulty - (failed ? stuck : 0))
      strongNo += weight * word.strongNo
      yes += weight * word.yes
    }
    return { strongNo, yes }
  }
}

interface Asked {
  readonly question: Question
  readonly failed: boolean
  readonly recall: number
}

/** How much of a pool is recalled, and how the rest is spread: questions that are alike in all that matters are worked out once. */
function mixtureOf(pool: readonly Asked[]) {
  const alike = [...Map.groupBy(pool, ({ question, failed }) => `${question.section} ${question.level} ${failed}`).values()]
  return {
    recalled: pool.reduce((sum, { recall }) => sum + recall, 0) / pool.length,
    others: alike.flatMap(group => group.slice(0, 1).map(({ question: { section, level }, failed }) => ({
      section, failed,
      difficulty: DIFFICULTY[level],
      weight: group.reduce((sum, { recall }) => sum + 1 - recall, 0) / pool.length,
    }))),
  }
}

/** At least so many yes and no strong no, of questions that come out each for itself. */
export function chanceOfBar(slots: readonly WordChances[], needed: number): number {
  const ways = [1, ...slots.map(() => 0)]
  for (const { strongNo, yes } of slots) {
    for (let k = ways.length - 1; k >= 0; k -= 1) ways[k] = (ways[k] ?? 0) * (1 - yes - strongNo) + (ways[k - 1] ?? 0) * yes
  }
  return ways.slice(needed).reduce((a, b) => a + b, 0)
}
