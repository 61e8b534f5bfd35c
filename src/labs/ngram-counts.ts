/** Counts of n-grams: runs of n tokens, which may be words, pieces of words or characters. */

/** Joins the tokens of a history into the key of a map. No token contains it. */
const SEPARATOR = '\u0000'

export function historyKey(tokens: readonly string[]): string {
  return tokens.join(SEPARATOR)
}

/** Words that follow one history: the count of each, and their total. */
export interface Followers {
  readonly total: number
  readonly counts: ReadonlyMap<string, number>
}

/** The counts of one order n: by history, which is n − 1 words joined. */
export type Counts = ReadonlyMap<string, Followers>

interface Growing {
  total: number
  readonly counts: Map<string, number>
}

/** c(w₁ … wₙ) for every n-gram of the text. At most one entry for each position is stored, never Vⁿ. */
export function countNgrams(text: readonly string[], order: number): Counts {
  const counts = new Map<string, Growing>()
  for (let i = order - 1; i < text.length; i += 1)
    addTo(counts, historyKey(text.slice(i - order + 1, i)), text[i] ?? '', 1)
  return counts
}

/**
 * N₁₊(• h w): the number of different words that came before each n-gram, from the counts of the next
 * order.
 */
export function continuationCounts(longer: Counts): Counts {
  const counts = new Map<string, Growing>()
  for (const [history, { counts: followers }] of longer) {
    const shorter = withoutFirst(history)
    for (const word of followers.keys()) addTo(counts, shorter, word, 1)
  }
  return counts
}

export function withoutFirst(history: string): string {
  const end = history.indexOf(SEPARATOR)
  return end < 0 ? '' : history.slice(end + 1)
}

/** The number of different n-grams that occur exactly `count` times. */
export function typesWithCount(counts: Counts, count: number): number {
  return [...counts.values()].reduce(
    (sum, { counts: followers }) => sum + [...followers.values()].filter(value => value === count).length,
    0,
  )
}

export function typesOf(counts: Counts): number {
  return [...counts.values()].reduce((sum, { counts: followers }) => sum + followers.size, 0)
}

/** The number of possible n-grams: Vⁿ. */
export function possibleNgrams(vocabulary: number, order: number): number {
  return vocabulary ** order
}

/** The share of the held-out n-grams, position by position, that the training text does not have. */
export function unseenShare(counts: Counts, heldOut: readonly string[], order: number): number {
  let unseen = 0
  for (let i = order - 1; i < heldOut.length; i += 1) {
    const followers = counts.get(historyKey(heldOut.slice(i - order + 1, i)))
    if (!followers?.counts.has(heldOut[i] ?? '')) unseen += 1
  }
  return unseen / (heldOut.length - order + 1)
}

function addTo(counts: Map<string, Growing>, history: string, word: string, by: number): void {
  const followers = counts.get(history) ?? { total: 0, counts: new Map<string, number>() }
  followers.total += by
  followers.counts.set(word, (followers.counts.get(word) ?? 0) + by)
  counts.set(history, followers)
}
