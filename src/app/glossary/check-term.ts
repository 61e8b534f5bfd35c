import type { TermCheck } from '#api'
import type { Rating, Term, Wanted } from '#domain'
import { nearestName, wordsInCommon } from '#text'

/**
 * The shares of a definition's key words from which *good*, or *hard*, is proposed. Chosen on twelve right
 * meanings in other words and seven wrong ones. The right ones share 19 to 67 % with the definition, the
 * wrong ones 0 to 10 %.
 */
const PROPOSED_FROM = { good: 0.25, hard: 0.12 } as const

/**
 * Compares the typed words with a term. A name is checked against its names. Of a meaning only the words are
 * counted: the learner says whether it is right, so *easy* is never proposed.
 */
export function checkTerm(term: Term, terms: readonly Term[], wanted: Wanted, typed: string): TermCheck {
  return wanted === 'name' ? checkName(term, terms, typed) : checkMeaning(term, typed)
}

function checkMeaning({ term, also, says }: Term, typed: string): TermCheck {
  const { common, of } = wordsInCommon(says, [term, ...also], typed)
  return { kind: 'words', common, of, proposed: proposedBy(of === 0 ? 0 : common.length / of) }
}

function proposedBy(share: number): Rating {
  return share >= PROPOSED_FROM.good ? 'good' : share >= PROPOSED_FROM.hard ? 'hard' : 'again'
}

function checkName(term: Term, terms: readonly Term[], typed: string): TermCheck {
  const own = nearestName([term.term, ...term.also], typed)
  // A slip must not lead past another term: “decoder” is no misspelt “encoder”.
  const other = terms
    .filter(({ id }) => id !== term.id)
    .map(each => ({ term: each.term, near: nearestName([each.term, ...each.also], typed) }))
    .find(({ near }) => near?.slips === 0)
  if (own && (own.slips === 0 || !other))
    return { kind: 'name', match: own.slips === 0 ? 'same' : 'slip', name: own.name, proposed: 'good' }
  return other
    ? { kind: 'name', match: 'other-term', name: other.term, proposed: 'again' }
    : { kind: 'name', match: 'none', name: null, proposed: 'again' }
}
