import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { relativeGap } from '../../../tests/fixtures/lab-numbers.ts'
import fixture from '../../../tests/fixtures/labs/retrieval.json' with { type: 'json' }
import { distance, matmul, transpose } from '../linear.ts'
import { clumpedVectors, exactNearest, invertedFile, recallOf, searchCells } from './approximate.ts'
import { bm25 } from './bm25.ts'
import { denseSearch, latentSemantics, truncatedSvd } from './dense.ts'
import { hybridSearch, reciprocalRankFusion } from './fuse.ts'
import { PASSAGES, QUERIES, termsOf } from './handbook.ts'
import { evaluate, ndcgAtK, recallAtK, reciprocalRank } from './metrics.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const ranking = fc
  .shuffledSubarray(ids, { minLength: 1 })
  .map(order => order.map((id, i) => ({ id, score: 10 - i })))
const relevant = fc
  .subarray(ids, { minLength: 1 })
  .chain(some =>
    fc
      .array(fc.integer({ min: 1, max: 3 }), { minLength: some.length, maxLength: some.length })
      .map(grades => new Map(some.map((id, i) => [id, grades[i]!]))),
  )

describe('PyTorch agrees', () => {
  test('on the singular values and on the space of the first vectors', () => {
    const { left, values } = truncatedSvd(fixture.matrix, fixture.dimensions, 1, 2000)
    expect(relativeGap(values, fixture.singularValues)).toBeLessThan(1e-9)
    expect(distance(matmul(left, transpose(left)), fixture.projector)).toBeLessThan(1e-9)
  })

  test('on BM25', () => {
    const found = new Map(bm25(fixture.documents)(fixture.query).map(({ id, score }) => [id, score]))
    const wanted = Object.entries(fixture.bm25)
    const scores = wanted.map(([id]) => found.get(id) ?? 0)
    const values = wanted.map(([, score]) => score)
    expect(relativeGap(scores, values)).toBeLessThan(1e-9)
    expect(found.has('four')).toBe(false)
  })

  test('on the measures of a ranking', () => {
    const ranked = fixture.ranking.map((id, i) => ({ id, score: 9 - i }))
    const grades = new Map(Object.entries(fixture.relevant))
    const found = [ndcgAtK(5, ranked, grades), recallAtK(3, ranked, grades), reciprocalRank(ranked, grades)]
    expect(relativeGap(found, [fixture.ndcgAt5, fixture.recallAt3, fixture.reciprocalRank])).toBeLessThan(
      1e-9,
    )
  })
})

describe('the measures', () => {
  test('lie between 0 and 1, and recall grows with k', () => {
    fc.assert(
      fc.property(ranking, relevant, (ranked, grades) => {
        for (let k = 1; k <= 6; k += 1) {
          expect(ndcgAtK(k, ranked, grades)).toBeLessThanOrEqual(1 + 1e-12)
          expect(recallAtK(k, ranked, grades)).toBeGreaterThanOrEqual(recallAtK(k - 1, ranked, grades))
        }
        expect(reciprocalRank(ranked, grades)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('are 1 for the best order', () => {
    fc.assert(
      fc.property(relevant, grades => {
        const best = [...grades].toSorted((a, b) => b[1] - a[1]).map(([id], i) => ({ id, score: 9 - i }))
        expect(ndcgAtK(6, best, grades)).toBeCloseTo(1, 12)
        expect(recallAtK(6, best, grades)).toBe(1)
        expect(reciprocalRank(best, grades)).toBe(1)
      }),
    )
  })
})

describe('BM25', () => {
  const search = bm25([
    { id: 'short', text: 'red apple' },
    { id: 'long', text: 'red apple and a great many other words about gardens and walls' },
    { id: 'thrice', text: 'red red red' },
    { id: 'none', text: 'blue stone' },
  ])

  test('prefers the short of two that say the same, and ignores the order of the query', () => {
    const scores = new Map(search('apple').map(({ id, score }) => [id, score]))
    expect(scores.get('short')).toBeGreaterThan(scores.get('long')!)
    expect(search('apple red')).toEqual(search('red apple'))
  })

  test('lets a repeated term count less and less', () => {
    const flat = { k1: 1.2, b: 0 }
    const score = (text: string) =>
      bm25(
        [
          { id: 'a', text },
          { id: 'b', text: 'other' },
        ],
        flat,
      )('red')[0]!.score
    const [one, two, three] = [score('red'), score('red red'), score('red red red')]
    expect(two - one).toBeGreaterThan(three - two)
    expect(three).toBeLessThan(one * 2.2)
  })
})

describe('the fusion', () => {
  test('of one list with itself keeps its order', () => {
    fc.assert(
      fc.property(ranking, list => {
        expect(reciprocalRankFusion([list, list]).map(({ id }) => id)).toEqual(list.map(({ id }) => id))
      }),
    )
  })

  test('looks at ranks alone', () => {
    fc.assert(
      fc.property(ranking, ranking, (a, b) => {
        const louder = b.map(({ id, score }) => ({ id, score: score * 1000 }))
        expect(reciprocalRankFusion([a, louder])).toEqual(reciprocalRankFusion([a, b]))
      }),
    )
  })
})

describe('the handbook', () => {
  test('has a passage for every judgement', () => {
    const known = new Set(PASSAGES.map(({ id }) => id))
    expect(known.size).toBe(PASSAGES.length)
    for (const query of QUERIES) expect([...query.relevant.keys()].filter(id => !known.has(id))).toEqual([])
  })

  test('is cut into terms that keep codes whole', () => {
    expect(termsOf('Errors E-4417 of the KX-900, twice')).toEqual(['error', 'e-4417', 'kx-900', 'twice'])
  })

  test('is searched the same way each time', () => {
    const search = () =>
      hybridSearch([bm25(PASSAGES), denseSearch(latentSemantics(PASSAGES, 8))])('vehicle of the company')
    expect(search()).toEqual(search())
  })

  test('is found by the dense search without a common word, and not for an unknown code', () => {
    const dense = denseSearch(latentSemantics(PASSAGES, 8))
    const [lexical, found] = [bm25(PASSAGES), dense].map(of => of('vehicle').map(({ id }) => id))
    expect(lexical).not.toContain('car-pool')
    expect(found!.slice(0, 5)).toContain('car-pool')
    expect(dense('E-4417')).toEqual([])
    expect(evaluate(dense, QUERIES, PASSAGES.length).recall).toBeLessThan(1)
  })
})

describe('approximate search', () => {
  const { vectors, queries } = clumpedVectors({ count: 200, dimensions: 8, clumps: 10, queries: 5, seed: 2 })

  test('through all cells is exact search, and each vector lies in one cell', () => {
    const file = invertedFile(vectors, 12)
    expect(file.cells.flat().toSorted((a, b) => a - b)).toEqual(vectors.map((_, i) => i))
    for (const query of queries) {
      const exact = exactNearest(vectors, query, 10)
      expect(searchCells(file, vectors, query, { k: 10, probes: 12 })).toEqual(exact)
      expect(recallOf(exact, exact)).toBe(1)
    }
  })
})
