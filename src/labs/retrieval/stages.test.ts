import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chunksOf, gradesOfChunks, recallWithin, stretchesOf, unsevered, wholeChunks } from './chunks.ts'
import { latentSemantics } from './dense.ts'
import { PASSAGES, QUERIES } from './handbook.ts'
import { handbookPlant } from './handbook-plant.ts'
import { rerankedSearch, togetherScore } from './rerank.ts'
import { judgedChunks, meanRecallWithin, scoresByStage, searchPlant, STAGES } from './stages.ts'

const TWO = [
  { id: 'red', text: 'red apples and red pears' },
  { id: 'blue', text: 'a blue stone' },
]

describe('chunks', () => {
  test('cover every word once, and with an overlap again what it says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 2, max: 40 }),
        fc.nat(20),
        (n, size, o) => {
          const overlap = Math.min(o, size - 1)
          const stretches = stretchesOf(n, size, overlap)
          expect(stretches[0]?.from).toBe(0)
          expect(stretches.at(-1)?.to).toBe(n)
          stretches
            .slice(1)
            .forEach(({ from }, i) => expect(stretches[i]!.to - from).toBe(Math.min(overlap, n - from)))
        },
      ),
    )
  })

  test('have the grade of a passage that they share half with', () => {
    const chunks = chunksOf(TWO, 4)
    expect(chunks.map(({ text }) => text)).toEqual(['red apples and red', 'pears a blue stone'])
    expect(gradesOfChunks(chunks, TWO, new Map([['red', 2]]))).toEqual(new Map([['words 1–4', 2]]))
    expect(unsevered(chunks, TWO)).toBe(1)
  })

  test('as written change no judgement', () => {
    const [query] = QUERIES
    expect(gradesOfChunks(wholeChunks(PASSAGES), PASSAGES, query!.relevant)).toEqual(query!.relevant)
  })

  test('count for the words that are read of them', () => {
    const chunks = wholeChunks(TWO)
    const judged = { passages: TWO, relevant: new Map([['red', 2]]) }
    const list = ['blue', 'red'].map(id => ({ id, score: 1 }))
    expect([3, 5, 6, 8].map(words => recallWithin(words, list, chunks, judged))).toEqual([0, 0, 1, 1])
  })
})

describe('the second look', () => {
  const model = latentSemantics(PASSAGES, 8)
  const score = togetherScore(PASSAGES, model)

  test('keeps the candidates and what lies behind them', () => {
    const search = () => PASSAGES.map(({ id }, i) => ({ id, score: 99 - i }))
    const reranked = rerankedSearch(search, score, 10)('E-4417')
    expect(new Set(reranked.slice(0, 10).map(({ id }) => id))).toEqual(
      new Set(PASSAGES.slice(0, 10).map(({ id }) => id)),
    )
    expect(reranked.slice(10)).toEqual(search().slice(10))
  })

  test('scores a passage highest that has every term of the query', () => {
    const [first] = PASSAGES
    for (const { id } of PASSAGES)
      expect(score(first!.text, id)).toBeLessThanOrEqual(score(first!.text, first!.id))
  })
})

test('all stages run on a text without a single shared word, and on one passage', () => {
  for (const passages of [TWO, TWO.slice(1)]) {
    const plant = searchPlant(passages)
    expect(STAGES.map(stage => plant.search[stage]('blue')[0]?.id ?? '')).toEqual([
      'blue',
      '',
      'blue',
      'blue',
    ])
  }
})

test('larger chunks raise recall@5 and lower what 100 words hold', () => {
  const [written, cut] = [undefined, 80].map(size => handbookPlant(size))
  const recall = (plant: typeof written) =>
    scoresByStage(plant!, judgedChunks(plant!, PASSAGES, QUERIES), 5).lexical.recall
  const held = (plant: typeof written) => meanRecallWithin(100, plant!, PASSAGES, QUERIES)
  expect(recall(cut)).toBeGreaterThan(recall(written))
  expect(held(cut)).toBeLessThan(held(written))
})
