import { Card, Entry, Fault } from '#domain'
import type { LearnerId } from '#domain'

/**
 * A line of the record as it is stored and exported. An entry always gives the same text, whatever program
 * wrote it.
 */
export function documentOf(entry: Entry): string {
  return JSON.stringify(Entry.parse(entry))
}

export function entryRow(learner: LearnerId, entry: Entry, seq: number) {
  return {
    learner,
    id: entry.id,
    seq,
    at: entry.at,
    kind: entry.kind,
    question: 'question' in entry ? entry.question : null,
    document: documentOf(entry),
  }
}

/** A row parsed when it was stored. If it does not parse, the file has been damaged since. */
export function entryIn({ id, document }: { readonly id: string; readonly document: string }): Entry {
  const entry = parsed(document, Entry.parse)
  if (entry) return entry
  throw new Fault(
    'unavailable',
    `line ${id} of the record cannot be read: it is damaged, or a newer Viva wrote it; “viva export FILE” writes all that can be read and names what it leaves out`,
  )
}

export function cardIn({
  question,
  document,
}: {
  readonly question: string
  readonly document: string
}): Card {
  const card = parsed(document, Card.parse)
  if (card) return card
  throw new Fault(
    'unavailable',
    `the card of ${question} is damaged; “viva rebuild” folds all cards again from the record`,
  )
}

function parsed<T>(document: string, parse: (value: unknown) => T): T | undefined {
  try {
    return parse(JSON.parse(document))
  } catch {
    return undefined
  }
}

export function cardRow(learner: LearnerId, card: Card) {
  const { question, due } = card
  return { learner, question, due, document: JSON.stringify(Card.parse(card)) }
}

export function otherDocument(id: string): Fault {
  return new Fault('conflict', `the record already holds entry ${id} with different content`)
}
