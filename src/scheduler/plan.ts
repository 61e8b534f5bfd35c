import { dayOf, EntryId, Instant } from '#domain'
import type { Card, Day, QuestionId, Settings } from '#domain'
import { reschedule } from './reschedule.ts'
import { fitsOnPage, hasInterview, pagesOf } from './timetable.ts'
import type { Page } from './timetable.ts'

export interface PlanRequest {
  readonly cards: readonly Card[]
  /** Keys opened without an attempt: they fall due like a card, from that day on. */
  readonly revealed: readonly { readonly question: QuestionId; readonly day: Day }[]
  /** Never tried, in the order in which to begin them. */
  readonly fresh: readonly QuestionId[]
  readonly minutesOf: (question: QuestionId) => number
  readonly settings: Settings
  readonly today: Day
  readonly offset: number
  /** How many new questions were already begun today. */
  readonly begunToday: number
  /** Minutes of today that are already gone. */
  readonly spentToday: number
}

/** A day of the plan. */
interface PlannedDay {
  readonly day: Day
  readonly dueMinutes: number
  readonly newMinutes: number
  readonly due: readonly QuestionId[]
  readonly fresh: readonly QuestionId[]
}

/** A question due on a day or, when that day is full, on a later one. */
interface Turn {
  readonly question: QuestionId
  readonly day: Day
  readonly card: Card | null
}

/** After this many questions, the last days are for review only. */
const REVIEW_ONLY_FROM = 12

/** A foreseen card has no attempt behind it. */
const FORESEEN = EntryId.parse('00000000-0000-0000-0000-000000000000')

/**
 * Which questions on which day, within a day's minutes.
 *
 * Due questions come first, in the order of their due days. Before an interview, questions due only after it
 * are brought forward, as late as there is room, so that each comes up once. The rest of each day goes to
 * second turns and to new questions, on the assumption that each answer is rated good.
 */
export function plan(request: PlanRequest): readonly PlannedDay[] {
  const { settings, today } = request
  const pages = pagesOf(settings, today, request.spentToday)
  const last = pages.at(-1)?.day ?? today
  const turns = [
    ...request.cards.map(card => turnOf(card, request)),
    ...request.revealed.map(seen => ({ ...seen, card: null })),
  ]

  const first = placeForward(
    turns.filter(t => t.day <= last),
    pages,
    request,
  )
  const beyond = hasInterview(settings, today) ? turns.filter(t => t.day > last) : []
  const second = placeBackward(beyond, pages, request)
  fillUp([...first, ...second], pages, request)
  return pages.map(page => planDay(page, request))
}

function turnOf(card: Card, { offset }: PlanRequest): Turn {
  return { question: card.question, day: dayOf(card.due, offset), card }
}

/** Puts each turn on the first day with room for it, and returns the turns as placed. */
function placeForward(turns: readonly Turn[], pages: readonly Page[], request: PlanRequest): readonly Turn[] {
  return turns.toSorted(byDay).flatMap(turn =>
    place(
      turn,
      pages.find(page => page.day >= turn.day && roomFor(turn, page, request)),
      request,
    ),
  )
}

/** Puts each turn on the last day with room for it. */
function placeBackward(
  turns: readonly Turn[],
  pages: readonly Page[],
  request: PlanRequest,
): readonly Turn[] {
  return turns
    .toSorted(byDay)
    .toReversed()
    .flatMap(turn =>
      place(
        turn,
        pages.findLast(page => roomFor(turn, page, request)),
        request,
      ),
    )
}

/** Fills the days in order: second turns, then new questions, each followed by its own next turn. */
function fillUp(placed: readonly Turn[], pages: readonly Page[], request: PlanRequest): void {
  const { settings, begunToday } = request
  let waiting = placed.map(turn => nextTurn(turn, request))
  const fresh = [...request.fresh]
  for (const [i, page] of pages.entries()) {
    const here = waiting
      .filter(t => t.day <= page.day)
      .toSorted(byDay)
      .flatMap(t => (roomFor(t, page, request) ? place(t, page, request) : []))
    const placedHere = new Set(here.map(t => t.question))

    const known = request.cards.length + request.fresh.length - fresh.length
    let allowed =
      page.late && known >= REVIEW_ONLY_FROM
        ? 0
        : Math.max(0, settings.newPerDay - (i === 0 ? begunToday : 0))
    for (const question of [...fresh]) {
      const turn = { question, day: page.day, card: null }
      if (allowed === 0 || !roomFor(turn, page, request)) break
      page.minutes += request.minutesOf(question)
      page.fresh.push(question)
      fresh.shift()
      here.push(turn)
      allowed -= 1
    }
    waiting = [
      ...waiting.filter(t => !placedHere.has(t.question)),
      ...here.map(turn => nextTurn(turn, request)),
    ]
  }
}

function place(turn: Turn, page: Page | undefined, request: PlanRequest): Turn[] {
  if (!page) return []
  page.due.push(turn.question)
  page.minutes += request.minutesOf(turn.question)
  return [{ ...turn, day: page.day }]
}

function roomFor({ question }: Turn, page: Page, { minutesOf, settings }: PlanRequest): boolean {
  return !page.due.includes(question) && fitsOnPage(page, minutesOf(question), settings)
}

function nextTurn({ question, card, day }: Turn, { settings }: PlanRequest): Turn {
  const noon = Instant.parse(`${day}T12:00:00.000Z`)
  // A clock that was ahead leaves reviews that lie after this day, and FSRS takes no step back.
  const at = card && dayOf(card.lastReview, 0) > day ? card.lastReview : noon
  const next = reschedule(
    card,
    { question, attempt: FORESEEN, at, rating: 'good', ratedBy: 'mark' },
    settings.retention,
  )
  return { question, day: dayOf(next.due, 0), card: next }
}

function planDay({ day, due, fresh }: Page, { minutesOf }: PlanRequest): PlannedDay {
  const minutes = (questions: readonly QuestionId[]) => questions.reduce((sum, q) => sum + minutesOf(q), 0)
  return { day, dueMinutes: minutes(due), newMinutes: minutes(fresh), due, fresh }
}

function byDay(a: Turn, b: Turn): number {
  return a.day === b.day ? (a.question < b.question ? -1 : 1) : a.day < b.day ? -1 : 1
}
