/** The lines of `src/labs/ngram-models.ts` that the page shows; a test holds them to the file. */
export const CODE = `  const probabilityAt = (length: number, history: string, word: string): number => {
    const level = levels[length]
    if (level === undefined) return 1 / vocabulary.length
    const lower = probabilityAt(length - 1, withoutFirst(history), word)
    const followers = level.counts.get(history)
    if (followers === undefined) return lower
    const saved = level.saved.get(history) ?? savedMass(followers, level.discount)
    level.saved.set(history, saved)
    return discounted(followers, word, level.discount) + saved * lower
  }`
