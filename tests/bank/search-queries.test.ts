/** The search over the real bank: what people type leads to the question that they mean. */
import { describe, expect, test } from 'vitest'
import { answerIndex, searchBy } from '#search'
import { placeAll, readQueries, shareWithin } from '../../scripts/measure-search.ts'
import { builtInBank } from '../fixtures/built-in-bank.ts'

const bank = await builtInBank()
const search = searchBy(bank)
const none = { index: answerIndex(), attempts: [] }
const found = (query: string) => search(query, none, none.index)

test('the open half of the queries stays above its floor', () => {
  const placed = placeAll(search, readQueries('data/search-queries/open.jsonl'), none)
  expect(shareWithin(1, placed)).toBeGreaterThanOrEqual(0.95)
  expect(shareWithin(5, placed)).toBeGreaterThanOrEqual(0.98)
})

test('all queries mean questions that there are', () => {
  const queries = ['open', 'sealed'].flatMap(half => readQueries(`data/search-queries/${half}.jsonl`))
  expect(queries.flatMap(({ wanted }) => wanted.filter(id => !bank.find(id)))).toEqual([])
})

test('every title finds its question first', () => {
  const others = bank.questions.filter(({ id, title }) => found(title).ranked[0]?.question !== id)
  expect(others.map(({ title }) => title)).toEqual([])
})

test('every beginning of a title, from four letters on, finds a question with that beginning', () => {
  for (const { title } of bank.questions)
    for (let length = 4; length <= title.length; length++)
      expect([title.slice(0, length), found(title.slice(0, length)).ranked.length > 0]).toEqual([
        title.slice(0, length),
        true,
      ])
})

test('every term of the glossary, by any name, finds a question that explains it', () => {
  const lost = bank.terms.flatMap(({ term, also, searchedAs, questions }) =>
    [term, ...also, ...(searchedAs ?? [])].filter(
      name =>
        !found(name)
          .ranked.slice(0, 5)
          .some(({ question }) => questions.includes(question)),
    ),
  )
  expect(lost).toEqual([])
})

describe('what a newcomer typed in vain', () => {
  test.each([
    ['kv cache', 'architecture/kv-cache'],
    ['flash attn', 'architecture/flash-attention'],
    ['why is decode slow', 'architecture/kv-cache'],
    ['sft', 'research/rlhf'],
    ['vllm', 'system-design/serving-10k-users'],
    ['vlm', 'architecture/vision-language-models'],
    ['finetune', 'system-design/private-fine-tuning'],
    ['rag', 'system-design/enterprise-rag'],
    ['dpo', 'research/dpo-and-ppo'],
  ])('%s leads to %s', (query, question) => {
    expect(found(query).ranked[0]?.question).toBe(question)
  })
})
