import { Instant, daysBetween } from '#domain'
import type { Day, ExerciseId, QuestionId } from '#domain'
import { afterGood } from './memory.ts'
import type { Memory } from './memory.ts'
import type { Activity, PlanRequest } from './plan-request.ts'
import { recallAt } from './reschedule.ts'
import type { Rotation } from './rotation.ts'
import { daysLeft, hasInterview, isEasy, minutesOn } from './timetable.ts'

/** The usual length of a calculation. */
const EXERCISE_MINUTES = 3
/** A tenth of a day is kept for the calculations that belong to its questions. */
const EXERCISE_PART = 1 / 10
/** A round of glossary cards, on days that are long enough for one. */
const GLOSSARY_MINUTES = 5
const GLOSSARY_FROM = 30
/** Time to type a sentence, read the definition and press a key. */
const CARDS_A_MINUTE = 2
/**
 * The mock interview falls two days ahead of the real one: late enough to show much, with a day left to mend.
 */
const MOCK_DAYS_BEFORE = 2
/** Until this many questions are met, meeting more is worth more than a mock interview. */
const MOCK_FROM = 8
/**
 * The part of a day that reviews have ahead of an interview, while there are questions to meet. On simulated
 * candidates a third brings a little more than a half: `npm run x -- readiness plan`.
 */
const REVIEW_PART = 1 / 3
/** A question is not brought forward on the day after an answer to it. */
const REST_DAYS = 2

/** The state that the days of a plan hand on to each other. */
export interface Progress {
  readonly memories: Map<QuestionId, Memory>
  readonly rotation: Rotation
  readonly exercises: Map<QuestionId, readonly ExerciseId[]>
}

/** A day while it is being filled. */
interface Page {
  readonly day: Day
  readonly cap: number
  readonly easy: boolean
  readonly metBefore: number
  /** The minutes that glossary cards have taken already. */
  readonly glossaryMinutes: number
  readonly activities: Activity[]
  /** The questions of this day, those already answered among them. */
  readonly here: Set<QuestionId>
  minutes: number
  reviewMinutes: number
  exerciseMinutes: number
  begun: number
  /** The number of calculations of each question of the day. */
  readonly calculated: Map<QuestionId, number>
}

/** A day with all that decides what it holds. */
interface Filling {
  readonly page: Page
  readonly request: PlanRequest
  readonly progress: Progress
}

/**
 * Fills a day in this order: the mock interview on its day, glossary cards, due reviews with failed ones
 * first. New questions follow in rotation, then the calculations that belong to both. The rest goes to
 * reviews that would fall due after the interview. Questions that it does not ask come last.
 */
export function fillDay(day: Day, request: PlanRequest, progress: Progress): readonly Activity[] {
  const page = pageOf(day, request, progress)
  const filling = { page, request, progress }
  const { settings, today } = request
  const dated = hasInterview(settings, today)
  if (request.mockMinutes !== null && daysLeft(settings, day) === MOCK_DAYS_BEFORE)
    if (page.metBefore >= MOCK_FROM && page.minutes + request.mockMinutes <= page.cap)
      add(page, { kind: 'mock', minutes: request.mockMinutes })
  if (request.glossary === 'daily' && settings.minutesPerDay >= GLOSSARY_FROM)
    if (page.glossaryMinutes < GLOSSARY_MINUTES) {
      const minutes = GLOSSARY_MINUTES - page.glossaryMinutes
      if (page.minutes + minutes <= page.cap) add(page, { kind: 'glossary', minutes })
    }

  const forCalculations = Math.floor(page.cap * EXERCISE_PART)
  const roomy = dated && !page.easy && progress.rotation.asked() > 0
  const due = () => dueOn(page, progress).filter(memory => !dated || isAsked(memory.question, request))
  review(filling, due(), roomy ? page.cap * REVIEW_PART : page.cap)
  if (page.easy) review(filling, early(page, request, progress), page.cap)
  if (!page.easy) begin(filling, { keep: forCalculations, from: 'asked' })
  calculate(filling, forCalculations)
  review(filling, due(), page.cap)
  if (!page.easy) begin(filling, { keep: 0, from: 'asked' })
  if (dated) review(filling, early(page, request, progress), page.cap)
  review(filling, dueOn(page, progress), page.cap)
  if (!page.easy) begin(filling, { keep: 0, from: 'beyond' })
  calculate(filling, page.cap)
  return page.activities
}

function pageOf(day: Day, { settings, today, done, find }: PlanRequest, { memories }: Progress): Page {
  const past = day === today ? done : { reviews: [], fresh: [], exercises: 0, terms: 0 }
  // Questions begun today do not count as met, or beginning them could turn the day into an easy one.
  const metBefore = memories.size - past.fresh.length
  const easy = isEasy(settings, day, metBefore)
  const minutes = (questions: readonly QuestionId[]) => questions.reduce((sum, q) => sum + find(q).minutes, 0)
  const glossaryMinutes = Math.floor(past.terms / CARDS_A_MINUTE)
  return {
    day,
    glossaryMinutes,
    cap: minutesOn(settings, easy ? 'easy' : 'full'),
    easy,
    metBefore,
    activities: [],
    here: new Set([...past.reviews, ...past.fresh]),
    minutes:
      minutes(past.reviews) + minutes(past.fresh) + past.exercises * EXERCISE_MINUTES + glossaryMinutes,
    reviewMinutes: minutes(past.reviews),
    exerciseMinutes: past.exercises * EXERCISE_MINUTES,
    begun: past.fresh.length,
    calculated: new Map(),
  }
}

function add(page: Page, activity: Activity): void {
  page.activities.push(activity)
  page.minutes += activity.minutes
}

/** A question longer than a whole day may have a day to itself; otherwise it would never come. */
function fits(page: Page, minutes: number, { settings }: PlanRequest): boolean {
  return (
    page.minutes + minutes <= page.cap ||
    (page.minutes === 0 && !page.easy && minutes > settings.minutesPerDay)
  )
}

function dueOn({ day, here }: Page, { memories }: Progress): readonly Memory[] {
  return [...memories.values()]
    .filter(({ question, due }) => due <= day && !here.has(question))
    .toSorted((a, b) => failed(b) - failed(a) || (a.due === b.due ? byId(a, b) : a.due < b.due ? -1 : 1))
}

/** Whether the interview can ask it. Reviews of other questions wait until all else has its place. */
function isAsked(question: QuestionId, { lanes }: PlanRequest): boolean {
  return lanes.some(({ weight, questions }) => weight > 0 && questions.has(question))
}

/** Questions that would be forgotten by the day of the interview, the least certain first. */
function early({ day, here }: Page, request: PlanRequest, { memories }: Progress): readonly Memory[] {
  const { settings } = request
  if (settings.interview === null) return []
  const then = Instant.parse(`${settings.interview}T12:00:00.000Z`)
  return [...memories.values()]
    .flatMap(memory => {
      const { question } = memory
      if (!memory.card || memory.due <= day || here.has(question) || !isAsked(question, request)) return []
      // An answer that a clock dated after this day tells nothing, least of all that it is remembered.
      const ahead = memory.last !== null && memory.last > day
      const rested = memory.last === null || ahead || daysBetween(memory.last, day) >= REST_DAYS
      return rested ? [{ memory, recall: ahead ? 0 : recallAt(memory.card, then) }] : []
    })
    .filter(({ recall }) => recall < settings.retention)
    .toSorted((a, b) => a.recall - b.recall || byId(a.memory, b.memory))
    .map(({ memory }) => memory)
}

/** Reviews in this order, as long as reviews have room. */
function review({ page, request, progress }: Filling, memories: readonly Memory[], room: number): void {
  for (const { question, card } of memories) {
    const { minutes } = request.find(question)
    const within = page.reviewMinutes + minutes <= room || page.reviewMinutes === 0
    if (!within || !fits(page, minutes, request)) continue
    add(page, { kind: 'review', question, minutes })
    page.reviewMinutes += minutes
    page.here.add(question)
    progress.memories.set(question, afterGood(question, card, page.day, request))
  }
}

/** New questions, until only the minutes to keep are left. */
function begin(
  { page, request, progress: { memories, rotation } }: Filling,
  { keep, from }: { readonly keep: number; readonly from: 'asked' | 'beyond' },
): void {
  const { settings, today, opening, fresh } = request
  const most = hasInterview(settings, today) ? Infinity : settings.newPerDay
  while (page.begun < most) {
    // The first question of a day may have all of it.
    const kept = page.here.size > 0 ? keep : 0
    const room = (minutes: number) => fits(page, minutes + kept, request)
    const first = memories.size === 0 && opening !== null && fresh.includes(opening) ? opening : undefined
    const question =
      first !== undefined && room(request.find(first).minutes) ? first : rotation.next(room, from)
    if (question === undefined) return
    add(page, { kind: 'new', question, minutes: request.find(question).minutes })
    page.begun += 1
    page.here.add(question)
    rotation.take(question)
    memories.set(question, afterGood(question, null, page.day, request))
  }
}

/** Calculations of the questions of the day: one for each, then a further one, while they have room. */
function calculate({ page, request, progress: { exercises } }: Filling, room: number): void {
  const left = (question: QuestionId) => exercises.get(question) ?? request.find(question).exercises
  while (page.exerciseMinutes + EXERCISE_MINUTES <= room && page.minutes + EXERCISE_MINUTES <= page.cap) {
    const [question] = [...page.here]
      .filter(id => left(id).length > 0)
      .toSorted((a, b) => (page.calculated.get(a) ?? 0) - (page.calculated.get(b) ?? 0))
    const [exercise, ...rest] = question === undefined ? [] : left(question)
    if (question === undefined || exercise === undefined) return
    add(page, { kind: 'exercise', question, exercise, minutes: EXERCISE_MINUTES })
    page.exerciseMinutes += EXERCISE_MINUTES
    page.calculated.set(question, (page.calculated.get(question) ?? 0) + 1)
    exercises.set(question, rest)
  }
}

function failed({ card }: Memory): number {
  return Number(card?.rating === 'again')
}

function byId(a: Memory, b: Memory): number {
  return a.question < b.question ? -1 : 1
}
