import MiniSearch from 'minisearch'
import type { Bank } from '#bank'
import type { Attempt, EntryId, QuestionId } from '#domain'
import type { SearchHit } from '#api'
import type { RecordIndex } from '../record-index.ts'
import { excerptAt } from './excerpt.ts'

/** A searchable text: a prompt, concepts, or the learner's own answer. Never a claim or a model answer. */
interface Findable {
  readonly id: string
  readonly question: QuestionId
  readonly title: string
  readonly where: SearchHit['where']
  readonly attempt: EntryId | null
  readonly text: string
}

const MOST = 30

/** Searches while the learner types: prefixes match, and so do words with a small typing slip. */
export function searchBy(bank: Bank) {
  const index = new MiniSearch<Findable>({
    fields: ['title', 'text'],
    storeFields: ['question', 'title', 'where', 'attempt', 'text'],
    searchOptions: {
      prefix: true,
      fuzzy: term => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
      boost: { title: 2 },
    },
  })
  index.addAll(
    bank.questions.flatMap(({ id, title, prompt, concepts, topic }): Findable[] => [
      { id: `prompt ${id}`, question: id, title, where: 'prompt', attempt: null, text: prompt },
      {
        id: `concept ${id}`,
        question: id,
        title,
        where: 'concept',
        attempt: null,
        text: [topic, ...concepts].join(', '),
      },
    ]),
  )

  const held = new Set<string>()
  return (query: string, record: RecordIndex): readonly SearchHit[] => {
    refresh(index, held, record, bank)
    const seen = new Set<string>()
    return index
      .search(query.slice(0, 200))
      .flatMap(({ question, title, where, attempt, text, terms }): SearchHit[] => {
        const place = `${question} ${attempt ?? ''}`
        if (seen.has(place)) return []
        seen.add(place)
        return [{ question, title, where, attempt, excerpt: excerptAt(text, terms) }]
      })
      .slice(0, MOST)
  }
}

/** Adds the learner's new answers to the index, and removes deleted ones. */
function refresh(index: MiniSearch<Findable>, held: Set<string>, record: RecordIndex, bank: Bank): void {
  const wanted = new Map(record.attempts.map(attempt => [`answer ${attempt.id}`, attempt]))
  for (const id of held) {
    if (wanted.has(id)) continue
    index.discard(id)
    held.delete(id)
  }
  for (const [id, attempt] of wanted) {
    if (held.has(id)) continue
    index.add(findable(id, attempt, bank))
    held.add(id)
  }
}

function findable(id: string, { id: attempt, question, answer }: Attempt, bank: Bank): Findable {
  return {
    id,
    question,
    title: bank.find(question)?.title ?? question,
    where: 'own-answer',
    attempt,
    text: answer,
  }
}
