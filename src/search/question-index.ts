import MiniSearch from 'minisearch'
import type { SearchResult } from 'minisearch'
import type { Bank } from '#bank'
import { formsIn, isStopWord, stemOf } from './words.ts'
import type { Ending } from './words.ts'

/** The searchable parts of a question: never a claim, a hint or a model answer. */
interface Findable {
  readonly id: string
  readonly title: string
  readonly concepts: string
  readonly terms: string
  readonly prompt: string
  /** The definitions of its terms, which the glossary shows to everybody. */
  readonly says: string
}

const BOOSTS = { title: 4, concepts: 2.5, terms: 2, prompt: 1.5, says: 0.5 } as const
/** A term counts as a name of the questions that explain it first. */
const EXPLAINED_FIRST = 2

/** Texts are tokenised into forms when they are indexed; a query consists of forms already. */
export const INDEXED = {
  tokenize: formsIn as (text: string) => string[],
  processTerm: (form: string) => form,
}
const TYPED = { tokenize: (forms: string) => forms.split(' ') }

type QuestionIndex = MiniSearch<Findable>

export function questionIndexOf({ questions, terms }: Bank): QuestionIndex {
  const index = new MiniSearch<Findable>({ fields: Object.keys(BOOSTS), ...INDEXED })
  index.addAll(
    questions.map(({ id, title, topic, concepts, prompt }): Findable => {
      const own = terms.filter(term => {
        const place = term.questions.indexOf(id)
        return place >= 0 && place < EXPLAINED_FIRST
      })
      return {
        id,
        title,
        concepts: [topic, ...concepts].join(', '),
        terms: own.flatMap(({ term, also, searchedAs }) => [term, ...also, ...(searchedAs ?? [])]).join(', '),
        prompt,
        says: own.map(term => term.says).join(' '),
      }
    }),
  )
  return index
}

/** A word of the query, and every form that counts as it, with its weight. */
export interface Sought {
  readonly form: string
  readonly forms: ReadonlyMap<string, number>
  /** Whether longer words that begin with it count. */
  readonly begins: boolean
}

/** A matching text, with its score and its share of the sought words. */
export interface TextMatch {
  readonly id: string
  readonly score: number
  /** The share of the sought words that occur. */
  readonly coverage: number
  /** The words of the index that matched. */
  readonly terms: readonly string[]
  readonly match: SearchResult['match']
}

const SHORTEST_PREFIX = 3

/** Looks for any of the words. A text with more of them scores more than their sum. */
export function lookFor(
  index: MiniSearch<never>,
  sought: readonly Sought[],
  boost: Record<string, number> = {},
): readonly TextMatch[] {
  const weights = new Map<string, number>()
  for (const { forms } of sought)
    for (const [form, weight] of forms) weights.set(form, Math.max(weight, weights.get(form) ?? 0))
  const begins = new Set(
    sought.filter(word => word.begins || word.form.length >= SHORTEST_PREFIX).map(word => word.form),
  )
  const found = index.search([...weights.keys()].join(' '), {
    ...TYPED,
    boost,
    prefix: form => begins.has(form),
    boostTerm: form => weights.get(form) ?? 1,
    combineWith: 'OR',
  })
  // A word that occurs nowhere does not help to tell which text was meant.
  const known = sought.filter(word =>
    found.some(({ queryTerms }) => queryTerms.some(form => word.forms.has(form))),
  )
  return found.map(({ id, score, terms, match, queryTerms }) => {
    const said = known.filter(word => queryTerms.some(form => word.forms.has(form)))
    const coverage = known.length === 0 ? 0 : said.length / known.length
    return { id: String(id), score: score * coverage ** 2, coverage, terms, match }
  })
}

export function lookInQuestions(index: QuestionIndex, sought: readonly Sought[]): readonly TextMatch[] {
  // MiniSearch's type is invariant in its documents, which a search does not read.
  return lookFor(index as unknown as MiniSearch<never>, sought, BOOSTS)
}

/** The words of a query to look for: all but stop words, or all if there are only stop words. */
export function soughtIn(
  forms: readonly string[],
  ending: Ending,
  synonyms: ReadonlyMap<string, readonly string[]>,
): readonly Sought[] {
  const telling = forms.filter(form => !isStopWord(form))
  return (telling.length > 0 ? telling : forms).map((form, i, all) => ({
    form,
    begins: ending === 'open' && i === all.length - 1 && form === forms.at(-1),
    forms: new Map<string, number>([
      ...(synonyms.get(form) ?? []).flatMap(other => [
        [other, SYNONYM] as const,
        [stemOf(other), SYNONYM] as const,
      ]),
      [stemOf(form), STEM],
      [form, 1],
    ]),
  }))
}

const STEM = 0.8
const SYNONYM = 0.6
