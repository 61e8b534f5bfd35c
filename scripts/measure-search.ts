/** Runs queries against the search and counts how often a question that was meant comes first. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { QuestionId } from '#domain'
import type { Answered, Search, answerIndex } from '#search'

/** A query, the questions that it may mean, and how it was put: a title, an abbreviation, a typo and so on. */
const SearchQuery = z.strictObject({
  query: z.string().min(1),
  wanted: z.array(QuestionId).min(1),
  manner: z.string().min(1),
})
type SearchQuery = z.infer<typeof SearchQuery>

interface Answers {
  readonly index: ReturnType<typeof answerIndex>
  readonly attempts: readonly Answered[]
}

/** Where the first question stands that was meant, from 1; Infinity if none was found. And the time it took. */
export interface Placed {
  readonly query: SearchQuery
  readonly place: number
  readonly first: QuestionId | undefined
  readonly milliseconds: number
}

export function readQueries(file: string): readonly SearchQuery[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => SearchQuery.parse(JSON.parse(line)))
}

export function placeAll(
  search: Search,
  queries: readonly SearchQuery[],
  { index, attempts }: Answers,
): readonly Placed[] {
  return queries.map(query => {
    const began = performance.now()
    const { ranked } = search(query.query, { attempts }, index)
    const milliseconds = performance.now() - began
    const place = ranked.findIndex(({ question }) => query.wanted.includes(question))
    return { query, place: place < 0 ? Infinity : place + 1, first: ranked[0]?.question, milliseconds }
  })
}

/** The share of queries whose question is among the first so many. */
export function shareWithin(most: number, placed: readonly Placed[]): number {
  return placed.filter(({ place }) => place <= most).length / placed.length
}
