/** Texts as sets of word n-grams, and how much two of them share (Broder, 1997). */

/** Lower case, without punctuation: what is compared is words. */
export function comparedWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? []
}

/** All runs of n words, in order. */
export function wordRuns(words: readonly string[], n: number): readonly string[] {
  return Array.from({ length: Math.max(0, words.length - n + 1) }, (_, i) => words.slice(i, i + n).join(' '))
}

export type Shingles = ReadonlySet<string>

/** S(A): the set of n-word shingles. A text of fewer words is one shingle, so that none is empty. */
export function shinglesOf(text: string, n: number): Shingles {
  const words = comparedWords(text)
  return new Set(words.length < n ? [words.join(' ')] : wordRuns(words, n))
}

/** J(A, B) = |A ∩ B| / |A ∪ B|. */
export function jaccard(a: Shingles, b: Shingles): number {
  const shared = sharedBy(a, b)
  return shared / (a.size + b.size - shared)
}

/** How many both have. */
export function sharedBy(a: Shingles, b: Shingles): number {
  let shared = 0
  for (const shingle of a) if (b.has(shingle)) shared += 1
  return shared
}

/** For each word of a text whether some n-gram that covers it also stands in the other text. */
export function coveredWords(text: string, other: string, n: number): readonly boolean[] {
  const words = comparedWords(text)
  const theirs = shinglesOf(other, n)
  const covered = words.map(() => false)
  for (const [i, run] of wordRuns(words, n).entries()) if (theirs.has(run)) covered.fill(true, i, i + n)
  return covered
}
