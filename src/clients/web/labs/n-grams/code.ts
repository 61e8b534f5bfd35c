/** The lines of `src/labs/ngram-models.ts` that the page shows; a test holds them to the file. */
export const PIECES = [
  `function relativeFrequency(followers: Followers | undefined, word: string): number {
  return followers === undefined ? 0 : (followers.counts.get(word) ?? 0) / followers.total
}`,
  `export function addedEstimate(count: number, total: number, vocabulary: number, k: number): number {
  return (count + k) / (total + k * vocabulary)
}`,
  `const probabilityAt = (length: number, history: string, word: string): number => {
  const level = levels[length]
  if (level === undefined) return 1 / vocabulary.length
  const lower = probabilityAt(length - 1, withoutFirst(history), word)
  const followers = level.counts.get(history)
  if (followers === undefined) return lower
  const saved = level.saved.get(history) ?? savedMass(followers, level.discount)
  level.saved.set(history, saved)
  return discounted(followers, word, level.discount) + saved * lower
}`,
  `export function discounted(followers: Followers, word: string, discount: Discount): number {
  const count = followers.counts.get(word) ?? 0
  return count === 0 ? 0 : Math.max(count - discount(count), 0) / followers.total
}`,
]

export const CODE = PIECES.join('\n\n')
