import type { Bank } from '#bank'
import { mended, namesLike, readingOf, vocabularyIn } from './mend-slips.ts'
import { nameFinder, namesOf } from './names.ts'
import type { LookInAnswers, Searchable } from './own-answers.ts'
import { lookInQuestions, questionIndexOf, soughtIn } from './question-index.ts'
import type { Sought } from './question-index.ts'
import { rank } from './rank.ts'
import type { Ranked } from './rank.ts'
import { isStopWord, plainForm, wordsIn } from './words.ts'
import type { Ending, Word } from './words.ts'

const LONGEST_QUERY = 200
const MOST_HITS = 30

/** All that a search found, the best first. */
export interface SearchOutcome {
  readonly ranked: readonly Ranked[]
  readonly sought: readonly Sought[]
  /** The query with its slips mended; null if there are none. */
  readonly readAs: string | null
  /** Names like the query, if it found nothing. */
  readonly instead: readonly string[]
}

/**
 * Searches while the learner types. Titles come first, then concepts and terms of the glossary, then prompts,
 * then the learner's own answers. Claims and model answers are not searched.
 */
export function searchBy(bank: Bank) {
  const names = namesOf(bank)
  const findNames = nameFinder(names)
  const index = questionIndexOf(bank)
  const vocabulary = vocabularyIn(
    [
      ...bank.questions.flatMap(({ title, topic, concepts }) => [title, topic, ...concepts]),
      ...bank.terms.flatMap(({ term, also, searchedAs }) => [term, ...also, ...(searchedAs ?? [])]),
    ],
    [...bank.questions.map(({ prompt }) => prompt), ...bank.terms.map(({ says }) => says)],
  )
  const synonyms = synonymsIn(bank)
  const titles = bank.questions.map(({ id, title }) => ({ id, words: wordsIn(title) }))

  return (typed: string, record: Searchable, answers: LookInAnswers): SearchOutcome => {
    const query = typed.slice(0, LONGEST_QUERY)
    const ending: Ending = /[\p{L}\p{N}]$/u.test(query) ? 'open' : 'closed'
    const written = wordsIn(query)
    const words = mended(written, ending, vocabulary, form => answers.knows(form, record))
    const sought = soughtIn(
      words.map(word => word.form),
      ending,
      synonyms,
    )
    const ranked = rank({
      called: findNames(words, ending),
      texts: lookInQuestions(index, sought),
      own: answers.find(sought, record),
      inTitle: titles.filter(title => inOrder(words, title.words, ending)).map(({ id }) => id),
    })
    return {
      ranked: ranked.slice(0, MOST_HITS),
      sought,
      readAs: readingOf(query, written, words, vocabulary),
      instead:
        ranked.length > 0 || written.length === 0
          ? []
          : namesLike(
              query,
              names.map(({ name }) => name),
            ),
    }
  }
}

/** The shortest beginning that stands for a word in the middle of a query: `spec` decoding. */
const SHORTENED = 3

/** Whether the whole query stands in the title, in this order. Words may be unfinished. */
function inOrder(typed: readonly Word[], title: readonly Word[], ending: Ending): boolean {
  let from = 0
  return (
    typed.length > 0 &&
    typed.every(({ form }, i) => {
      const begun = form.length >= SHORTENED || (ending === 'open' && i === typed.length - 1)
      const place = title.findIndex(
        (word, j) => j >= from && (word.form === form || (begun && word.form.startsWith(form))),
      )
      from = place + 1
      return place >= 0
    })
  )
}

/** Other words for a single word: `attn` for attention. */
function synonymsIn({ terms }: Bank): ReadonlyMap<string, readonly string[]> {
  const synonyms = new Map<string, readonly string[]>()
  for (const { term, also, searchedAs } of terms) {
    const [name, ...rest] = wordsIn(term)
    if (!name || rest.length > 0) continue
    for (const other of [...also, ...(searchedAs ?? [])]) {
      const [word, ...more] = wordsIn(other)
      if (word && more.length === 0 && !isStopWord(word.form))
        synonyms.set(word.form, [...(synonyms.get(word.form) ?? []), plainForm(term)])
    }
  }
  return synonyms
}

export type Search = ReturnType<typeof searchBy>
