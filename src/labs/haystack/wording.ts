/** Looking for an answer by the words that it shares with the question: what literal matching can do. */

const EVERYDAY = new Set(
  'a an and are as at be by for from had has have he her his i in is it its me my not of on or she so that the their they this to was were what when where which who will with you your'.split(
    ' ',
  ),
)

function contentWords(text: string): readonly string[] {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter(word => !EVERYDAY.has(word))
}

/** How many different content words of the question a passage has. */
export function contentWordsShared(question: string, passage: string): number {
  const has = new Set(contentWords(passage))
  return new Set(contentWords(question).filter(word => has.has(word))).size
}

/** Whether the needle shares more words with the question than any other passage. */
export function matchedLiterally(question: string, needle: string, others: readonly string[]): boolean {
  const wanted = contentWordsShared(question, needle)
  return wanted > 0 && others.every(other => contentWordsShared(question, other) < wanted)
}
