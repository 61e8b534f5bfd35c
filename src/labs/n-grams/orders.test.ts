import { expect, test } from 'vitest'
import { uniformFrom } from '../random.ts'
import { corpusOf } from './corpus.ts'
import { sampleText } from './measure.ts'
import { lineOf, longestCopied, modelOf, orderResult, SMOOTHINGS } from './orders.ts'

const corpus = corpusOf(2)
const results = [1, 2, 3, 4].map(order => orderResult(corpus, order))

test('the longer the n-grams, the more of the new text is unseen', () => {
  const unseen = results.map(result => result.unseen)
  expect(unseen).toEqual(unseen.toSorted((a, b) => a - b))
  expect(unseen[0]).toBe(0)
  expect(unseen[3]).toBeGreaterThan(0.8)
  for (const { types, possible } of results) expect(types).toBeLessThanOrEqual(possible)
})

test('one unseen n-gram makes the perplexity of plain counts infinite, and of no other', () => {
  for (const { order, perplexity, onItsOwnText } of results) {
    expect(perplexity.none === Infinity).toBe(order > 1)
    for (const name of SMOOTHINGS.slice(1)) expect(perplexity[name]).toBeLessThan(corpus.vocabulary.length)
    expect(onItsOwnText).toBeLessThan(perplexity['kneser-ney'] * 2.5)
  }
})

test('only Kneser–Ney gains from a longer history here', () => {
  const of = (order: number) => results[order - 1]?.perplexity
  expect(of(3)?.['kneser-ney']).toBeLessThan(of(2)?.['kneser-ney'] ?? 0)
  expect(of(3)?.['add-one']).toBeGreaterThan(of(2)?.['add-one'] ?? Infinity)
})

test('plain counts of long n-grams recite, add-one does not', () => {
  const copied = (smoothing: 'none' | 'add-one') => {
    const beginning = corpus.training.slice(0, 4)
    return longestCopied(
      sampleText(modelOf(corpus, 5, smoothing), beginning, 40, uniformFrom(1)),
      corpus.training,
    )
  }
  expect(copied('none')).toBeGreaterThan(15)
  expect(copied('add-one')).toBeLessThan(5)
})

test.each([
  [['a', 'b', 'c'], ['x', 'b', 'c', 'a'], 2],
  [['a'], [], 0],
  [['a', 'b', 'a', 'b'], ['a', 'b', 'a', 'b'], 4],
  [['a', 'a'], ['a', 'b', 'a'], 1],
])('%j has of %j at most %i in a row', (sample, text, longest) => {
  expect(longestCopied(sample, text)).toBe(longest)
})

test('marks close up', () =>
  expect(lineOf(['well', ',', 'mr', '.', 'bennet', '!'])).toBe('well, mr. bennet!'))
