import { SECTIONS } from '#domain'
import type { Term, TermId } from '#domain'
import type { TermStanding, TermView } from '#api'
import type { Bank } from '#bank'
import { askedBy, foldTermCards, standingRatings, targetOf, termQueue } from '#scheduler'
import type { TermCard, TermTurn } from '#scheduler'
import type { RecordIndex } from '../record-index.ts'
import type { Moment } from '../services.ts'

export type SectionId = (typeof SECTIONS)[number]

/** A term is known if recall would last this many days, at nine in ten. */
const KNOWN_FROM_DAYS = 7

/** The weight of a use by a question that the interview does not ask, beside one that it does. */
const BESIDES = 0.01

/** The glossary and the learner's standing with it. All of it is derived from the lines of the record. */
export interface GlossaryState {
  readonly cards: ReadonlyMap<TermId, TermCard>
  readonly ratings: ReturnType<typeof standingRatings>
  readonly queue: readonly TermTurn[]
}

/** The state of all terms, or of those that questions of one section use. */
export function glossaryState(
  bank: Bank,
  record: RecordIndex,
  { at, day, offset }: Moment,
  section?: SectionId,
): GlossaryState {
  const ratings = standingRatings(record.termLines)
  const cards = foldTermCards(ratings, record.changes)
  // The questions of the interview count, and those of the rest of the bank hardly.
  const asked = new Set(askedBy(targetOf(bank, record.settings.aim), bank.questions).map(({ id }) => id))
  const terms = bank.terms.flatMap(term => {
    const sections = sectionsOf(term)
    if (section !== undefined && !sections.includes(section)) return []
    const uses = term.questions.reduce((sum, id) => sum + (asked.has(id) ? 1 : BESIDES), 0)
    return [{ id: term.id, section: sections[0], uses }]
  })
  const newest = record.termLines.at(-1)
  return { cards, ratings, queue: termQueue({ terms, cards, ratings, newest, at, today: day, offset }) }
}

/** The sections of the questions that use a term; the first is its own. */
function sectionsOf({ questions }: Term): readonly SectionId[] {
  const named = new Set(questions.map(id => id.split('/')[0]))
  return [...named].flatMap(name => SECTIONS.find(section => section === name) ?? [])
}

export function termView(term: Term, bank: Bank, { cards, queue }: GlossaryState): TermView {
  const card = cards.get(term.id)
  return {
    id: term.id,
    term: term.term,
    also: term.also,
    says: term.says,
    formula: term.formula ?? null,
    sections: sectionsOf(term),
    questions: term.questions.flatMap(q => {
      const question = bank.find(q)
      return question ? [{ id: q, title: question.title }] : []
    }),
    standing: standingOf(card, queue),
    due: card?.due ?? null,
  }
}

function standingOf(card: TermCard | undefined, queue: readonly TermTurn[]): TermStanding {
  if (!card) return 'unseen'
  if (queue.some(({ term }) => term === card.term)) return 'due'
  return card.stability >= KNOWN_FROM_DAYS ? 'known' : 'learning'
}
