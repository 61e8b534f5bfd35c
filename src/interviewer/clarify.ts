import type { Question } from '#domain'

/** Stop words: they do not tell one request from another. */
const EMPTY = new Set(
  'a an and any are as at be by can could do does for from give have how i in is it its many much me my of on one or our please should tell that the there they this to typical us we what when where which who will with would you your'.split(
    ' ',
  ),
)

/** Without a matching phrase, this many words must be shared; a request of one word needs only that one. */
const SHARED = 2

/** The fact of the case that a request asks for, or null if it is left to the candidate. */
export function clarify({ clarifications }: Question, asked: string): string | null {
  const text = plain(asked)
  const words = wordsOf(asked)
  const scored = clarifications.map(({ asks, tells }) => {
    const phrases = asks.filter(ask => text.includes(plain(ask))).length
    const known = new Set(asks.flatMap(ask => [...wordsOf(ask)]))
    const shared = [...words].filter(word => known.has(word)).length
    return { tells, phrases, shared }
  })
  const best = scored.toSorted((a, b) => b.phrases - a.phrases || b.shared - a.shared).at(0)
  return best && (best.phrases > 0 || best.shared >= Math.min(SHARED, Math.max(1, words.size)))
    ? best.tells
    : null
}

/** Lower case with single blanks, also at both ends, so that phrases match whole words only. */
function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `
}

/**
 * The content words of a text, by a crude stem: longer words lose a final *s*.
 *
 * Both sides lose it, so *loss* still meets *loss*. But *class* does not meet *classes*, nor does *query*
 * meet *queries*.
 */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    plain(text)
      .trim()
      .split(' ')
      .filter(word => word !== '' && !EMPTY.has(word))
      .map(word => (word.length > 3 ? word.replace(/s$/, '') : word)),
  )
}
