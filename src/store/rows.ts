import { Card, Entry, Fault } from '#domain'
import type { LearnerId } from '#domain'

/**
 * A line of the record as it is stored and exported. An entry always gives the same text, whatever wrote it.
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

export function entryIn({ document }: { readonly document: string }): Entry {
  return Entry.parse(JSON.parse(document))
}

export function cardIn({ document }: { readonly document: string }): Card {
  return Card.parse(JSON.parse(document))
}

export function cardRow(learner: LearnerId, card: Card) {
  const { question, due } = card
  return { learner, question, due, document: JSON.stringify(Card.parse(card)) }
}

export function otherDocument(id: string): Fault {
  return new Fault('conflict', `entry ${id} is already in the record with other words`)
}
