import { C } from './constants.ts'
import { firstRow } from './hash-table.ts'
import type { Opposites } from './opposites.ts'
import { DENIES, LISTS, THOUSAND, alike, sharedWith } from './similarity.ts'
import type { ExemplarIndex } from './similarity.ts'
import { hashForm } from './text-features.ts'
import type { Token } from '#text'

/** How a span stands to the right sentences of a claim that come nearest to it. */
export interface Alignment {
  /** The part of what it shares with them that only one side denies, 0 to 1. */
  readonly polarity: number
  /** How many of them hold the opposite of a term of the span, less those that hold the term, -1 to 1. */
  readonly turned: number
  /** The index, among the pairs, of the opposites that the span exchanges; -1 if it exchanges none. */
  readonly pair: number
}

export const NOT_ALIGNED: Alignment = { polarity: 0, turned: -1, pair: -1 }

const NEAREST = 8

/**
 * Aligns a span with the nearest right sentences of each claim, and tells in what it differs from them:
 * `the cache grows` beside eight sentences that all say it shrinks.
 */
export function align(
  index: ExemplarIndex,
  tokens: readonly Token[],
  pairs: readonly Opposites[],
): readonly Alignment[] {
  const { shared, opposed, total } = sharedWith(index, tokens)
  const nearest = Array.from({ length: index.size }, (): { e: number; like: number }[] => [])
  for (let e = 0; e < shared.length; e += 1) {
    const own = nearest[index.claims[e] ?? index.size]
    const common = shared[e] ?? 0
    if (!own || common === 0 || LISTS[(index.lists[e] ?? 0) % DENIES] !== 'earned') continue
    const like = alike(common, (index.totals[e] ?? 0) / THOUSAND, total)
    if (own.length < NEAREST || like > (own.at(-1)?.like ?? 0)) {
      own.push({ e, like })
      own.sort((a, b) => b.like - a.like)
      own.length = Math.min(own.length, NEAREST)
    }
  }
  const said = pairs.flatMap((pair, place) => {
    const forms = new Set(tokens.map(token => token.form))
    return [pair, [pair[1], pair[0]] as const].flatMap(([own, other]) =>
      isOne(own) && isOne(other) && forms.has(own[0].form) && !forms.has(other[0].form)
        ? [{ place, own: holding(index, own[0].form), other: holding(index, other[0].form) }]
        : [],
    )
  })
  return nearest.map(own => {
    const mass = own.reduce((sum, { like }) => sum + like, 0)
    if (mass < C.alignedFrom) return NOT_ALIGNED
    const part = (of: (e: number) => number) => own.reduce((sum, { e, like }) => sum + like * of(e), 0) / mass
    const turns = said.map(({ place, own: mine, other }) => ({
      place,
      turned: part(e => Number(other.has(e)) - Number(mine.has(e))),
    }))
    const most = turns.reduce((top, turn) => (turn.turned > top.turned ? turn : top), {
      place: -1,
      turned: -1,
    })
    return {
      polarity: part(e => (opposed[e] ?? 0) / Math.max(1e-9, shared[e] ?? 0)),
      turned: most.turned,
      pair: most.place,
    }
  })
}

function isOne(term: readonly Token[]): term is readonly [Token] {
  return term.length === 1
}

/** The sentences that hold a word. */
function holding(index: ExemplarIndex, form: string): ReadonlySet<number> {
  const found = new Set<number>()
  const first = firstRow(index.words, hashForm(form))
  const { hashes } = index.words
  for (let row = first; first >= 0 && hashes[row] === hashes[first]; row += 1)
    found.add(index.sentences[row] ?? -1)
  return found
}
