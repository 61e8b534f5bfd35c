import {
  DEFAULT_SETTINGS,
  Day,
  SECTIONS,
  EntryId,
  Instant,
  addDays,
  daysBetween,
  matchesFilter,
  randomFrom,
} from '#domain'
import type { Blueprint, Card, Question, QuestionId, Rating } from '#domain'
import { needOf, observationsFrom } from '#readiness'
import type { MarkedAnswer } from '#readiness'
import { askedBy, inLearningOrder, lanesOf, openingOf, plan, recallAt, reschedule } from '#scheduler'
import { mean } from './metrics.ts'
import { AS_MODELLED, candidateIn } from './populations.ts'
import type { Candidate } from './populations.ts'
import type { Simulated } from './readiness-coverage.ts'

/** One preparation: an interview, the days until then and the minutes of each. */
export interface Preparation {
  readonly days: number
  readonly minutesPerDay: number
}

/** How a learner spends the days, by name. */
export const STRATEGIES = {
  'the plan': planned('whole'),
  'its questions alone': planned('questions'),
  'three new a day, as before': before(3),
  'twelve new a day, as before': before(12),
  'review order': reviewOrder,
  random: randomDay,
} as const satisfies Record<string, Strategy>
export type StrategyName = keyof typeof STRATEGIES

/** The questions to answer on a day, within its minutes. */
type Strategy = (state: State) => readonly Question[]

interface State extends Preparation {
  readonly bank: Simulated
  readonly ordered: readonly Question[]
  readonly blueprint: Blueprint
  readonly asked: readonly Question[]
  readonly day: Day
  readonly interview: Day
  readonly cards: Map<QuestionId, Card>
  readonly answers: MarkedAnswer[]
  readonly random: () => number
}

const FIRST_DAY = Day.parse('2026-01-05')
/** The probability that reading the report of a failed answer teaches its question. */
const LEARNS = 0.5
const FORESEEN = EntryId.parse('00000000-0000-0000-0000-000000000000')
/** The former plan: no new questions in the last two days, nor once twelve of them were met. */
const BEFORE = { lastDays: 2, reviewOnlyFrom: 12, lastDayPart: 1 / 3 } as const

/**
 * The share of the interview's questions that would pass on its day, for each candidate. A candidate has an
 * ability in each section. What was answered well, or learnt from a report, is recalled as FSRS says, at the
 * candidate's own speed of forgetting; anything else is left to ability. A mock interview asks one question for
 * each slot, and its debrief teaches as reports do. Calculations and glossary cards take their minutes and are
 * assumed to teach nothing.
 */
export function simulatedShares(
  name: StrategyName,
  preparation: Preparation,
  bank: Simulated,
  candidates: number,
): readonly number[] {
  const ordered = inLearningOrder(bank.questions)
  return Array.from({ length: candidates }, (_, i) => {
    const blueprint = bank.blueprints[i % bank.blueprints.length]
    if (!blueprint) throw new RangeError('a bank without blueprints')
    // The same candidate for each way of preparing.
    const candidate = candidateIn(AS_MODELLED, randomFrom(`plan ${i}`))
    return prepare(STRATEGIES[name], candidate, {
      ...preparation,
      bank,
      ordered,
      blueprint,
      asked: askedBy({ kind: 'blueprint', blueprint }, bank.questions),
      day: FIRST_DAY,
      interview: addDays(FIRST_DAY, preparation.days),
      cards: new Map(),
      answers: [],
      random: randomFrom(`${name} ${i}`),
    })
  })
}

function prepare(strategy: Strategy, candidate: Candidate, state: State): number {
  const known = new Set<QuestionId>()
  const failed = new Set<QuestionId>()
  const passChance = (question: Question, at: Instant) => {
    const card = state.cards.get(question.id)
    const power = Math.log(candidate.recall(question.id)) / Math.log(candidate.stated(question.id))
    const recalled = card && known.has(question.id) ? recallAt(card, at) ** power : 0
    const base = candidate.verdicts(
      candidate.logit(question) - (failed.has(question.id) ? candidate.stuck : 0),
    ).yes
    return recalled + (1 - recalled) * base
  }
  for (let n = 0; n < state.days; n += 1) {
    const day = addDays(FIRST_DAY, n)
    const at = noonOf(day)
    for (const question of strategy({ ...state, day })) {
      const { id } = question
      const passed = state.random() < passChance(question, at)
      const rating: Rating = passed ? 'good' : 'again'
      const seen = state.cards.has(id)
      if (passed || state.random() < LEARNS) known.add(id)
      else known.delete(id)
      if (passed) failed.delete(id)
      else failed.add(id)
      state.answers.push({ question, share: passed ? 0.8 : 0.35, hints: 0, passed, seen })
      state.cards.set(
        id,
        reschedule(
          state.cards.get(id) ?? null,
          { question: id, attempt: FORESEEN, at, rating, ratedBy: 'mark' },
          DEFAULT_SETTINGS.retention,
        ),
      )
    }
  }
  const at = noonOf(state.interview)
  return mean(
    state.blueprint.slots.map(slot =>
      mean(state.bank.questions.filter(q => matchesFilter(slot.from, q)).map(q => passChance(q, at))),
    ),
  )
}

/** The plan; or only its questions, in all of the minutes. */
function planned(what: 'whole' | 'questions'): Strategy {
  return state => {
    const { bank, ordered, blueprint, asked, cards, answers, day, interview, minutesPerDay } = state
    const target = { kind: 'blueprint', blueprint } as const
    const questions = new Map(bank.questions.map(q => [q.id, q]))
    const [today] = plan({
      today: day,
      offset: 0,
      settings: { ...DEFAULT_SETTINGS, interview, minutesPerDay },
      find: id => ({
        minutes: questions.get(id)?.minutes ?? 0,
        // Done once each, on the day of the first answer.
        exercises:
          what === 'questions' || cards.has(id)
            ? []
            : (questions.get(id)?.exercises ?? []).map(exercise => exercise.id),
      }),
      cards: [...cards.values()],
      revealed: [],
      fresh: ordered.flatMap(q => (cards.has(q.id) ? [] : [q.id])),
      opening: openingOf(asked, bank.questions),
      lanes: lanesOf(target, bank, needOf(observationsFrom(answers).observations)),
      mockMinutes: what === 'questions' ? null : blueprint.minutes,
      glossary: what === 'questions' ? 'none' : 'daily',
      done: { reviews: [], fresh: [], exercises: 0, terms: 0 },
    })
    return (today?.activities ?? []).flatMap(activity =>
      activity.kind === 'new' || activity.kind === 'review'
        ? (questions.get(activity.question) ?? [])
        : activity.kind === 'mock'
          ? sitting(state)
          : [],
    )
  }
}

/** The questions of a mock interview: one at random for each slot, none twice. */
function sitting({ blueprint, bank, random }: State): readonly Question[] {
  const drawn = new Set<Question>()
  for (const slot of blueprint.slots) {
    const pool = bank.questions.filter(q => matchesFilter(slot.from, q) && !drawn.has(q))
    const question = pool[Math.floor(random() * pool.length)]
    if (question) drawn.add(question)
  }
  return [...drawn]
}

/** The rule that the plan replaced: due questions, then a number of new ones, by section and level. */
function before(newPerDay: number): Strategy {
  return state => {
    const { cards, day, interview, minutesPerDay } = state
    const left = daysBetween(day, interview)
    const late = left <= BEFORE.lastDays && cards.size >= BEFORE.reviewOnlyFrom
    const cap = left === 1 ? Math.floor(minutesPerDay * BEFORE.lastDayPart) : minutesPerDay
    const fresh = SECTIONS.flatMap(section => state.ordered.filter(q => q.section === section)).filter(
      q => !cards.has(q.id),
    )
    return withinMinutes([...dueIn(state), ...(late ? [] : fresh.slice(0, newPerDay))], cap)
  }
}

/** Due questions, then those of the interview, in the order in which questions build on each other. */
function reviewOrder(state: State): readonly Question[] {
  const asked = new Set(state.asked)
  const fresh = state.ordered.filter(q => asked.has(q) && !state.cards.has(q.id))
  return withinMinutes([...dueIn(state), ...fresh], state.minutesPerDay)
}

/** Random questions of the interview, answered before or not. */
function randomDay({ asked, random, minutesPerDay }: State): readonly Question[] {
  const shuffled = asked
    .map(question => ({ question, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ question }) => question)
  return withinMinutes(shuffled, minutesPerDay)
}

function dueIn({ bank, cards, day }: State): readonly Question[] {
  const end = noonOf(day)
  return bank.questions
    .flatMap(question => {
      const due = cards.get(question.id)?.due
      return due !== undefined && due <= end ? [{ question, due }] : []
    })
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
    .map(({ question }) => question)
}

function withinMinutes(questions: readonly Question[], minutes: number): readonly Question[] {
  let left = minutes
  return questions.filter(question => {
    const fits = question.minutes <= left
    if (fits) left -= question.minutes
    return fits
  })
}

function noonOf(day: Day): Instant {
  return Instant.parse(`${day}T12:00:00.000Z`)
}
