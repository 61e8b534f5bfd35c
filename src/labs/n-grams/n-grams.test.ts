import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { relativeGap } from '../../../tests/fixtures/lab-numbers.ts'
import fixture from '../../../tests/fixtures/labs/n-grams.json' with { type: 'json' }
import { countNgrams, historyKey, typesOf, unseenShare } from '../ngram-counts.ts'
import {
  addK,
  fixedDiscount,
  kneserNey,
  maximumLikelihood,
  oneDiscount,
  stupidBackoff,
  threeDiscounts,
} from '../ngram-models.ts'
import { NOVEL, wordsOf } from '../novel.ts'
import { uniformFrom } from '../random.ts'
import { closeVocabulary, corpusOf, UNKNOWN } from './corpus.ts'
import { perplexityOf, sampleText, totalMass } from './measure.ts'

const word = fc.constantFrom('a', 'b', 'c', 'd')
const text = fc.array(word, { minLength: 12, maxLength: 60 })
const vocabulary = ['a', 'b', 'c', 'd', 'e']

describe('Kneser–Ney', () => {
  const model = kneserNey({ ...fixture, order: 3 }, () => fixedDiscount(fixture.discount))

  test('agrees with a dense table in PyTorch', () => {
    for (const { history, probabilities } of fixture.rows) {
      const found = fixture.vocabulary.map(next => model.probability(history, next))
      expect(relativeGap(found, probabilities)).toBeLessThan(1e-9)
    }
    expect(relativeGap([perplexityOf(model, fixture.text)], [fixture.perplexity])).toBeLessThan(1e-9)
  })

  test.each([1, 2, 3, 4, 5])('of order %i sums to one after any history and is never zero', order => {
    fc.assert(
      fc.property(text, fc.array(word, { maxLength: 6 }), (training, history) => {
        for (const discountOf of [oneDiscount, threeDiscounts, () => fixedDiscount(0.75)]) {
          const kn = kneserNey({ text: training, vocabulary, order }, discountOf)
          expect(totalMass(kn, history)).toBeCloseTo(1, 9)
          // A discount of 1, from a text that has no n-gram twice, can leave a word nothing.
          for (const next of vocabulary) expect(kn.probability(history, next)).toBeGreaterThanOrEqual(0)
        }
        const kn = kneserNey({ text: training, vocabulary, order }, () => fixedDiscount(0.75))
        for (const next of vocabulary) expect(kn.probability(history, next)).toBeGreaterThan(0)
      }),
      { numRuns: 30 },
    )
  })
})

describe('add-k', () => {
  test('agrees with PyTorch for add-one', () => {
    const model = addK({ ...fixture, order: 3 }, 1)
    const found = fixture.vocabulary.map(next => model.probability(['on', 'the'], next))
    expect(relativeGap(found, fixture.addOne)).toBeLessThan(1e-9)
  })

  test('sums to one, and goes to the relative frequency as k goes to zero', () => {
    fc.assert(
      fc.property(text, fc.double({ min: 0.001, max: 5, noNaN: true }), (training, k) => {
        const request = { text: training, vocabulary, order: 2 }
        const history = [training[0] ?? 'a']
        expect(totalMass(addK(request, k), history)).toBeCloseTo(1, 9)
        const raw = maximumLikelihood(request)
        for (const next of vocabulary)
          expect(addK(request, 1e-9).probability(history, next)).toBeCloseTo(
            raw.probability(history, next),
            6,
          )
      }),
    )
  })
})

describe('counts', () => {
  test('hold one n-gram a position, and all of the training text', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5 }), (training, order) => {
        const counts = countNgrams(training, order)
        const total = [...counts.values()].reduce((sum, followers) => sum + followers.total, 0)
        expect(total).toBe(training.length - order + 1)
        expect(typesOf(counts)).toBeLessThanOrEqual(total)
        expect(unseenShare(counts, training, order)).toBe(0)
      }),
    )
  })

  test('of an order are those of a history', () => {
    const counts = countNgrams(['a', 'b', 'a', 'b', 'c'], 3)
    const found = counts.get(historyKey(['a', 'b']))?.counts ?? []
    expect(Object.fromEntries(found)).toEqual({ a: 1, c: 1 })
  })
})

describe('the corpus', () => {
  test('is all of the novel, and the parts do not overlap', () => {
    const corpus = corpusOf(NOVEL.chapters - 2)
    expect(corpus.training.length).toBeGreaterThan(30_000)
    expect(corpus.heldOut.length).toBeGreaterThan(3000)
    expect(corpus.vocabulary).toContain(UNKNOWN)
    expect([...corpus.training, ...corpus.heldOut].every(next => corpus.vocabulary.includes(next))).toBe(true)
  })

  test('replaces what the training text has once', () => {
    expect(closeVocabulary(['a', 'b', 'a'], ['b', 'a', 'z'])).toEqual({
      training: ['a', UNKNOWN, 'a'],
      heldOut: [UNKNOWN, 'a', UNKNOWN],
      vocabulary: [UNKNOWN, 'a'],
    })
  })

  test('is cut into words and marks', () => {
    expect(wordsOf("It's Mr. Bennet's; well!")).toEqual(["it's", 'mr', '.', "bennet's", ';', 'well', '!'])
  })
})

test('perplexity of a uniform guess is the size of the vocabulary', () => {
  const uniform = { order: 1, vocabulary, probability: () => 1 / vocabulary.length }
  expect(perplexityOf(uniform, ['a', 'b', 'a'])).toBeCloseTo(5, 12)
})

test('Stupid Backoff takes 0.4 a step', () => {
  const model = stupidBackoff({ text: ['a', 'b', 'a', 'b', 'c'], vocabulary, order: 3 })
  expect(model.probability(['a', 'b'], 'c')).toBe(0.5)
  expect(model.probability(['c', 'b'], 'c')).toBeCloseTo(0.4 * 0.5, 12)
  expect(model.probability(['c', 'c'], 'b')).toBeCloseTo(0.16 * 0.4, 12)
})

test('samples are words of the vocabulary, the same from the same seed', () => {
  const { training, vocabulary: words } = corpusOf(2)
  const model = kneserNey({ text: training, vocabulary: words, order: 3 }, oneDiscount)
  const sample = () => sampleText(model, ['mr', '.'], 20, uniformFrom(3))
  expect(sample()).toEqual(sample())
  expect(sample().every(next => words.includes(next))).toBe(true)
})
