/**
 * Measures the search on queries that were written by people who did not build it, over the bank and a record
 * of 300 answers. The open half was tuned on, the sealed half was not; but the halves were drawn anew after
 * some queries had been read, so those of the sealed half that had been are listed in seen.json, and the rest
 * are counted by themselves. Prints Markdown.
 *
 *   npm run x -- search          both halves
 *   npm run x -- search open     one half, with every query whose question did not come first
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { createBank } from '#bank'
import { EntryId, Instant } from '#domain'
import { answerIndex, searchBy } from '#search'
import type { Answered } from '#search'
import { readBankFolder } from '../src/platform/node/bank/read-bank-folder.ts'
import { readGradedFolder } from '../src/platform/node/data/graded-folder.ts'
import { markdownTable } from '../src/training/markdown-table.ts'
import { placeAll, readQueries, shareWithin } from './measure-search.ts'
import type { Placed } from './measure-search.ts'

const HALVES = ['open', 'sealed']
const SEEN = new Set(
  z.array(z.string()).parse(JSON.parse(readFileSync('data/search-queries/seen.json', 'utf8'))),
)
const ANSWERS = 300

const source = readBankFolder('bank')
const bank = createBank(
  source.questions.map(({ value }) => value),
  source.papers,
  source.terms,
)
const search = searchBy(bank)
const index = answerIndex()
const attempts = answersOf(ANSWERS)

const [wanted] = process.argv.slice(2)
// The first search indexes the answers, and the next few are compiled.
for (const { title } of bank.questions.slice(0, 30)) search(title, { attempts }, index)

for (const half of HALVES.filter(half => wanted === undefined || half === wanted)) {
  const queries = readQueries(`data/search-queries/${half}.jsonl`)
  const placed = placeAll(search, queries, { index, attempts })
  console.log(`## ${half === 'open' ? 'Open' : 'Sealed'} half: ${queries.length} queries\n`)
  console.log(`${byManner(placed)}\n`)
  const unread = placed.filter(({ query }) => !SEEN.has(query.query))
  if (half === 'sealed')
    console.log(
      `Of these, ${unread.length} had never been read: ${percent(shareWithin(1, unread))} first, ${percent(shareWithin(5, unread))} among five.\n`,
    )
  const alone = placeAll(search, queries, { index: answerIndex(), attempts: [] })
  console.log(
    `Without a record: ${percent(shareWithin(1, alone))} and ${percent(shareWithin(5, alone))}. Time per query: median ${quantile(placed, 0.5)} ms, p95 ${quantile(placed, 0.95)} ms, over ${bank.questions.length} questions and ${attempts.length} answers.\n`,
  )
  if (wanted !== undefined) console.log(misses(placed))
}

function byManner(placed: readonly Placed[]): string {
  const manners = [...Map.groupBy(placed, ({ query }) => query.manner), ['all', placed] as const]
  return markdownTable(
    ['manner', 'queries', 'first', 'among five'],
    manners.map(([manner, of]) => [
      manner,
      String(of.length),
      percent(shareWithin(1, of)),
      percent(shareWithin(5, of)),
    ]),
  )
}

function misses(placed: readonly Placed[]): string {
  return placed
    .filter(({ place }) => place > 1)
    .map(({ query, place, first }) => `- “${query.query}”: place ${place}, after ${first ?? 'nothing'}`)
    .join('\n')
}

function percent(share: number): string {
  return share.toFixed(3).replace(/^0/, '')
}

function quantile(placed: readonly Placed[], share: number): string {
  const times = placed.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)
  return (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1)
}

/** Answers that somebody wrote, as a learner's record would hold them: as many of each question as of any. */
function answersOf(number: number): readonly Answered[] {
  const at = Instant.parse('2026-05-03T09:00:00.000Z')
  const mixed = readGradedFolder('data/graded-answers/fit')
    .flatMap(({ question, answers }) => answers.map(({ answer }, i) => ({ question, answer, i })))
    .toSorted((a, b) => a.i - b.i)
  return mixed.slice(0, number).map(({ question, answer }, i) => ({
    id: EntryId.parse(`00000000-0000-4000-8000-${String(i).padStart(12, '0')}`),
    question,
    at,
    answer,
  }))
}
