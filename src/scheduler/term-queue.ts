import { SECTIONS, dayOf } from '#domain'
import type { Day, Instant, TermEntry, TermId, TermRating } from '#domain'
import { recallAt } from './reschedule.ts'
import type { TermCard } from './term-cards.ts'

/** A term as the drill sees it. */
export interface Drilled {
  readonly id: TermId
  /** Undefined for a term that no question uses. */
  readonly section: (typeof SECTIONS)[number] | undefined
  /** The number of questions that use it. */
  readonly uses: number
}

interface TermQueueRequest {
  /** In the order of the glossary. */
  readonly terms: readonly Drilled[]
  readonly cards: ReadonlyMap<TermId, TermCard>
  /** The ratings that count, in order. */
  readonly ratings: readonly TermRating[]
  /** The newest line about any term. */
  readonly newest: TermEntry | undefined
  readonly at: Instant
  readonly today: Day
  readonly offset: number
}

/** The reason why a term comes up. */
type Turned = 'taken-back' | 'again' | 'due' | 'new'

export interface TermTurn {
  readonly term: TermId
  readonly why: Turned
}

/** The number of other ratings after which a term rated *again* comes up once more on the same day. */
const OTHERS_BETWEEN = 4

/**
 * The terms to drill next, in order. It follows from the record alone, so a round goes on after a reload or
 * on another machine. A rating just taken back comes first. Terms rated *again* today follow, once a few
 * others have passed. Due terms come next, the nearest to being forgotten first. New terms come last, by
 * turns from each section, in order of use by questions.
 */
export function termQueue(request: TermQueueRequest): readonly TermTurn[] {
  const { terms, cards, newest } = request
  const ids = new Set(terms.map(term => term.id))
  const repeats = repeatsOf(request).filter(({ term }) => ids.has(term))
  const again = new Set(repeats.map(({ term }) => term))
  const due = [...ids].filter(id => !again.has(id) && isDue(cards.get(id), request))
  const fresh = byTurns(terms.filter(({ id }) => !cards.has(id)))
  const why = (turned: Turned) => (term: TermId) => ({ term, why: turned })

  const queue: readonly TermTurn[] = [
    ...repeats.filter(({ others }) => others >= OTHERS_BETWEEN).map(({ term }) => why('again')(term)),
    ...due.toSorted(byRecall(request)).map(why('due')),
    ...fresh.map(why('new')),
    ...repeats.filter(({ others }) => others < OTHERS_BETWEEN).map(({ term }) => why('again')(term)),
  ]
  if (newest?.kind !== 'withdrawal' || !ids.has(newest.term)) return queue
  return [why('taken-back')(newest.term), ...queue.filter(({ term }) => term !== newest.term)]
}

/** A term falls due with the day, not with the hour. */
function isDue(card: TermCard | undefined, { today, offset }: TermQueueRequest): boolean {
  return card !== undefined && dayOf(card.due, offset) <= today
}

/** Terms whose last rating is an *again* of today, oldest first, each with the number of ratings since. */
function repeatsOf({ ratings, today }: TermQueueRequest) {
  const last = new Map(ratings.map((rating, i) => [rating.term, { rating, i }]))
  return [...last.values()]
    .filter(({ rating: { rating, day } }) => rating === 'again' && day === today)
    .toSorted((a, b) => a.i - b.i)
    .map(({ rating: { term }, i }) => ({ term, others: ratings.length - 1 - i }))
}

function byRecall({ cards, at }: TermQueueRequest) {
  const recall = (id: TermId) => {
    const card = cards.get(id)
    return card ? recallAt(card, at) : 0
  }
  return (a: TermId, b: TermId) => recall(a) - recall(b) || (a < b ? -1 : 1)
}

/** One term of each section after the other. */
function byTurns(terms: readonly Drilled[]): readonly TermId[] {
  const sections = [...SECTIONS, undefined]
    .map(section => terms.filter(term => term.section === section).toSorted((a, b) => b.uses - a.uses))
    // The section whose best term is used most comes first: the interview's own.
    .toSorted((a, b) => Number((b[0]?.uses ?? 0) >= 1) - Number((a[0]?.uses ?? 0) >= 1))
  const longest = Math.max(0, ...sections.map(own => own.length))
  return Array.from({ length: longest }, (_, i) => sections.flatMap(own => own[i]?.id ?? [])).flat()
}
