import type { Question } from '#domain'

/** Words that say nothing on what is asked for. */
const EMPTY = new Set(
  'a an and any are as at be by can could do does for from give have how i in is it its many much me my of on one or our please should tell that the there they this to typical us we what when where which who will with would you your'.split(
    ' ',
  ),
)

/** So many words must be shared where no phrase fits; one is enough of a request that has no more. */
const SHARED = 2

/** What an interviewer tells who asks for a fact of the case; null when it is left to the candidate. */
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

/** Lower case, a blank on either side, so that phrases are found as whole words. */
function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `
}

/** The words that carry the request, in the singular. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    plain(text)
      .trim()
      .split(' ')
      .filter(word => word !== '' && !EMPTY.has(word))
      .map(word => (word.length > 3 ? word.replace(/s$/, '') : word)),
  )
}
