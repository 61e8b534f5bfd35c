import type { Question } from '#domain'
import { tokenise } from '#text'
import type { WordCounts } from '#text'
import { exemplarLists, ownTexts } from '#bank'

/** The document frequency of each stem: how many sentences of the bank hold it. */
export function countWords(questions: readonly Question[]): WordCounts {
  const counts = new Map<string, number>()
  let documents = 0
  for (const question of questions) {
    const texts = [
      ...ownTexts(question).map(t => t.text),
      ...exemplarLists(question).flatMap(list => list.items),
    ]
    documents += texts.length
    for (const text of texts)
      for (const form of new Set(tokenise(text).map(token => token.form)))
        counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  return { documents, counts: Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))) }
}
