import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import fixture from '../../../tests/fixtures/labs/word2vec.json' with { type: 'json' }
import { relativeError } from '../entries.ts'
import type { Matrix } from '../linear.ts'
import { uniformFrom } from '../random.ts'
import { fourthOf, RELATIONS } from './analogies.ts'
import { ngramsOf, piecesOf } from './fasttext.ts'
import { gloveLoss } from './glove.ts'
import { cosine, unitRows } from './nearest.ts'
import { grammarText } from './sentences.ts'
import { contextShares, huffmanLengths } from './softmax.ts'
import { rowTable, stepsOn, vectorAt } from './step.ts'
import { predictionsAt, trained, USUAL } from './train.ts'
import { drawFrom, dropRate, noiseShares, wordTableOf } from './vocabulary.ts'

const rows = (matrix: Matrix) => ({ width: 5, data: Float64Array.from(matrix.flat()) })
const counts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 30 })

describe(`beside PyTorch ${fixture.torch}`, () => {
  test.each(Object.entries(fixture.steps))('a step of %s takes the gradient away', (_, each) => {
    const [v, u] = [rows(fixture.v), rows(fixture.u)]
    const loss = stepsOn(v, u)(each, each.targets, 1)
    const taken = (before: Matrix, { data }: typeof v) => before.flat().map((x, i) => x - (data[i] ?? NaN))
    expect(relativeError([loss], [each.loss])).toBeLessThan(1e-9)
    expect(relativeError(taken(fixture.v, v), each.v.flat())).toBeLessThan(1e-6)
    expect(relativeError(taken(fixture.u, u), each.u.flat())).toBeLessThan(1e-6)
  })

  test('the whole softmax is the same', () => {
    const shares = contextShares(rows(fixture.v), rows(fixture.u), 3)
    expect(relativeError([...shares], fixture.softmax)).toBeLessThan(1e-9)
  })

  test('so are the loss of GloVe and its gradient', () => {
    const { loss, gradient } = gloveLoss(fixture.glove.model, fixture.glove.counts)
    const wanted = fixture.glove.gradient
    expect(relativeError([loss], [fixture.glove.loss])).toBeLessThan(1e-9)
    expect(relativeError(gradient.w.flat(), wanted.w.flat())).toBeLessThan(1e-6)
    expect(relativeError(gradient.c.flat(), wanted.c.flat())).toBeLessThan(1e-6)
    expect(relativeError([...gradient.b, ...gradient.bc], [...wanted.b, ...wanted.bc])).toBeLessThan(1e-6)
  })
})

describe('a step', () => {
  test('changes no row that it was not given', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(9), { minLength: 2, maxLength: 6 }), fc.nat(99), (targets, seed) => {
        const draw = uniformFrom(seed)
        const [v, u] = [rowTable(10, 4, draw), rowTable(10, 4, draw)]
        const [before, others] = [Float64Array.from(v.data), Float64Array.from(u.data)]
        stepsOn(v, u)({ rows: [3], scale: 1 }, targets, 0.1)
        for (let row = 0; row < 10; row += 1) {
          const same = (now: typeof v, then: Float64Array) =>
            vectorAt(now, row).every((x, j) => x === then[row * 4 + j])
          expect(same(v, before)).toBe(row !== 3)
          expect(same(u, others)).toBe(!targets.includes(row))
        }
      }),
    )
  })
})

describe('the text', () => {
  test('is the same for the same seed, and another for another', () => {
    const said = (seed: number) => grammarText(50, seed).flat().join(' ')
    expect(said(4)).toBe(said(4))
    expect(said(4)).not.toBe(said(5))
  })

  test('has all pairs of the grammar', () => {
    const { idOf } = wordTableOf(grammarText(8000, 1))
    const words = Object.values(RELATIONS).flatMap(({ text, pairs }) =>
      text === 'grammar' ? pairs.flat() : [],
    )
    expect(words.filter(word => !idOf.has(word))).toEqual([])
  })

  test('gives a window as many predictions as it has other words, or one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { minLength: 2, maxLength: 9 }),
        fc.integer({ min: 1, max: 4 }),
        (ids, c) => {
          ids.forEach((id, i) => {
            const around = ids.filter((_, j) => j !== i && Math.abs(j - i) <= c)
            expect(predictionsAt(ids, i, c, 'skip-gram')).toEqual(around.map(word => [[id], word]))
            expect(predictionsAt(ids, i, c, 'cbow')).toEqual([[around, id]])
          })
        },
      ),
    )
  })
})

describe('frequencies', () => {
  test('the noise sums to one and has the order of the counts', () => {
    fc.assert(
      fc.property(counts, of => {
        const shares = noiseShares(of)
        expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12)
        of.forEach((a, i) =>
          of.forEach((b, j) => expect(Math.sign(a - b)).toBe(Math.sign((shares[i] ?? 0) - (shares[j] ?? 0)))),
        )
      }),
    )
  })

  test('draws have the shares that were asked for, within four standard errors', () => {
    const shares = [0.5, 0.3, 0.15, 0.05]
    const all = Array.from({ length: 20_000 }, drawFrom(shares, uniformFrom(3)))
    shares.forEach((p, id) => {
      const share = all.filter(each => each === id).length / all.length
      expect(Math.abs(share - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / all.length))
    })
  })

  test('nothing is dropped of a word at the threshold or below', () => {
    expect([1e-6, 1e-5].map(share => dropRate(share, 1e-5))).toEqual([0, 0])
  })

  test('a Huffman tree is full, and lies within one decision of the entropy', () => {
    fc.assert(
      fc.property(counts, of => {
        const lengths = huffmanLengths(of)
        const all = of.reduce((a, b) => a + b)
        const mean = lengths.reduce((sum, length, i) => sum + (length * (of[i] ?? 0)) / all, 0)
        const entropy = of.reduce((sum, n) => sum - (n / all) * Math.log2(n / all), 0)
        expect(lengths.reduce((sum, length) => sum + 2 ** -length, 0)).toBeCloseTo(1, 12)
        expect(mean).toBeGreaterThanOrEqual(entropy - 1e-9)
        expect(mean).toBeLessThan(entropy + 1)
      }),
    )
  })
})

describe('vectors', () => {
  test('lose their length and keep their direction', () => {
    const v = rowTable(6, 5, uniformFrom(1))
    const unit = unitRows(v)
    for (let row = 0; row < 6; row += 1)
      expect(cosine(vectorAt(v, row), vectorAt(unit, row))).toBeCloseTo(1, 12)
  })

  test('the fourth of a parallelogram closes it', () => {
    expect([
      ...fourthOf<readonly number[]>(
        [
          [1, 2],
          [4, 0],
        ],
        [5, 5],
      ),
    ]).toEqual([8, 3])
  })

  test('training is repeated to the last digit by its seed', () => {
    const text = grammarText(200, 1, ['animal'])
    const run = () => [...trained(text, { ...USUAL, epochs: 2, width: 6 }).v.data]
    expect(run()).toEqual(run())
  })
})

test('n-grams of a word stand between marks, and the whole word is one more piece', () => {
  expect(ngramsOf('where', 3, 3)).toEqual(['<wh', 'whe', 'her', 'ere', 're>'])
  expect(piecesOf('cat')).toEqual(['<ca', 'cat', 'at>', '<cat', 'cat>', '<cat>'])
})
