/** How near a text comes to exemplars, by hand: each word weighs 1, shared with its concept if it has one. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenise } from '#text'
import { exemplarWeights } from '../../../tests/fixtures/weights.ts'
import type { Exemplar } from '../../../tests/fixtures/weights.ts'
import { LISTS, NOT_SIMILAR, openExemplars, similarity, wordWeights } from './similarity.ts'

const ONE: (form: string) => number = () => 1

/** The index of exemplars of two claims. */
const indexOf = (exemplars: readonly Exemplar[], idf = ONE) =>
  openExemplars(2, exemplarWeights(exemplars, idf), idf)

const toFirst = (text: string, ...exemplars: readonly Exemplar[]) =>
  similarity(indexOf(exemplars), tokenise(text))[0]!

/** Tversky's index: missing words of the exemplar count three quarters, words besides a quarter. */
const like = (common: number, exemplar: number, text: number) =>
  common / (common + 0.75 * (exemplar - common) + 0.25 * (text - common))

describe('the nearest sentence', () => {
  test.each<[string, string, string, number]>([
    ['the same words', 'zebra lemon violin carpet', 'zebra lemon violin carpet', 1],
    ['in any order', 'carpet violin lemon zebra', 'zebra lemon violin carpet', 1],
    ['words of no content beside them', 'zebra of lemon', 'zebra lemon', 1],
    ['half the words of the exemplar', 'zebra lemon', 'zebra lemon violin carpet', like(2, 4, 2)],
    ['all its words and as many others', 'zebra lemon violin carpet', 'zebra lemon', like(2, 2, 4)],
    ['no word of it', 'tulip', 'zebra lemon', 0],
    ['no words', '', 'zebra lemon', 0],
    // A near-synonym counts six tenths of the word itself.
    ['another word of the concept', 'fade', 'vanish', like(0.6, 1, 1)],
    ['the word itself counts whole', 'vanish', 'vanish', 1],
    ['a word said twice counts once', 'zebra zebra', 'zebra', 1],
  ])('%s: %j to %j', (_, text, exemplar, expected) => {
    // A weight is kept in steps of 1/127.
    expect(toFirst(text, [0, 'earned', exemplar]).nearest).toBeCloseTo(expected, 2)
  })

  test('is farther where words of it are missing than where as many stand besides', () => {
    const [missing, besides] = [
      toFirst('zebra lemon', [0, 'earned', 'zebra lemon violin carpet']),
      toFirst('zebra lemon violin carpet', [0, 'earned', 'zebra lemon']),
    ]
    expect(missing.nearest).toBeLessThan(besides.nearest)
  })

  test('a rare word weighs more than a common one', () => {
    const idf = (form: string) => (form === 'zebra' ? 1 : 0.25)
    const [found] = similarity(indexOf([[0, 'earned', 'zebra lemon']], idf), tokenise('zebra'))
    expect(found!.nearest).toBeCloseTo(like(1, 1.25, 1), 2)
  })
})

describe('a list counts by its three nearest sentences, the nearest double', () => {
  const half = like(1, 2, 1)
  test.each<[string, readonly string[], number]>([
    ['one', ['zebra'], 2 / 4],
    ['two', ['zebra', 'zebra lemon'], (2 + half) / 4],
    ['three', ['zebra lemon', 'zebra', 'zebra lemon'], (2 + half + half) / 4],
    ['no fourth', ['zebra lemon', 'zebra lemon', 'zebra', 'zebra lemon', 'zebra'], (2 + 1 + half) / 4],
    ['none that shares no word', ['lemon', 'violin'], 0],
  ])('%s', (_, exemplars, expected) => {
    const { earned } = toFirst('zebra', ...exemplars.map(text => [0, 'earned', text] as const))
    expect(earned).toBeCloseTo(expected, 2)
  })
})

test('whatever the order of a list, its three nearest count', () => {
  const text = fc.array(fc.constantFrom('zebra', 'lemon', 'violin', 'tulip'), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(fc.array(text, { maxLength: 7 }), some => {
      const exemplars = some.map(words => [0, 'earned', words.join(' ')] as const)
      const alone = exemplars.map(one => toFirst('zebra lemon', one).nearest)
      const [first = 0, second = 0, third = 0] = alone.toSorted((a, b) => b - a)
      const { earned, nearest } = toFirst('zebra lemon', ...exemplars)
      expect(nearest).toBe(first)
      expect(earned).toBeCloseTo((2 * first + second + third) / 4, 12)
    }),
  )
})

test('each list and each claim is for itself', () => {
  const index = indexOf([
    [0, 'earned', 'zebra'],
    [0, 'near', 'lemon'],
    [1, 'contradicted', 'violin'],
    // Behind the claims stand truths of the question.
    [2, 'earned', 'tulip'],
  ])
  const of = (text: string) =>
    similarity(index, tokenise(text)).map(({ earned, near, contradicted }) => [earned, near, contradicted])
  expect(of('zebra')).toEqual([
    [0.5, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ])
  expect(of('lemon')).toEqual([
    [0, 0.5, 0],
    [0, 0, 0],
    [0, 0, 0],
  ])
  expect(of('violin')).toEqual([
    [0, 0, 0],
    [0, 0, 0.5],
    [0, 0, 0],
  ])
  expect(of('tulip')).toEqual([
    [0, 0, 0],
    [0, 0, 0],
    [0.5, 0, 0],
  ])
})

describe('a denial', () => {
  // Two shared words count 2; one that only one of the two denies is taken off twice.
  test.each<[string, string, string, number, number]>([
    ['in neither changes nothing', 'zebra lemon', 'zebra lemon', 1, 1],
    ['in both changes nothing', 'zebra not lemon', 'zebra not lemon', 1, 1],
    ['in the text alone takes off the word', 'zebra not lemon', 'zebra lemon', 1, 0],
    ['in the exemplar alone does, too', 'zebra lemon', 'zebra not lemon', 1, 0],
    ['of one word of three', 'zebra violin not lemon', 'zebra violin lemon', 1, like(1, 3, 3)],
  ])('%s', (_, text, exemplar, nearest, signed) => {
    const found = toFirst(text, [0, 'earned', exemplar])
    expect(found.nearest).toBeCloseTo(nearest, 6)
    expect(found.signedEarned).toBeCloseTo((2 * signed) / 4, 6)
    const wrong = toFirst(text, [0, 'contradicted', exemplar])
    expect(wrong.contradicted).toBeCloseTo((2 * nearest) / 4, 6)
    expect(wrong.signedContradicted).toBeCloseTo((2 * signed) / 4, 6)
  })

  test('in the nearest right sentence is told', () => {
    const right = [0, 'earned', 'zebra lemon'] as const
    const denying = [0, 'earned', 'violin not lemon'] as const
    expect(toFirst('zebra', right, denying).earnedDenies).toBe(false)
    expect(toFirst('violin', right, denying).earnedDenies).toBe(true)
    const less = [0, 'earned', 'zebra not violin tulip'] as const
    expect(toFirst('zebra lemon', right, less).earnedDenies).toBe(false)
    expect(toFirst('violin', right, [0, 'near', 'violin not lemon']).earnedDenies).toBe(false)
  })
})

describe('the weight of words', () => {
  test.each<[string, string, Readonly<Record<string, number>>]>([
    ['a word weighs its rarity', 'zebra', { zebra: 1 }],
    ['a word of no content weighs nothing', 'of', {}],
    ['a near-synonym shares its weight with its concept', 'fade', { fade: 0.4, '@vanish': 0.6 }],
    ['two of a concept have it once', 'fade vanish', { fade: 0.4, '@vanish': 0.6, vanish: 0.4 }],
  ])('%s', (_, text, expected) => {
    const { keys, total } = wordWeights(tokenise(text), ONE)
    expect(Object.keys(expected).toSorted()).toEqual([...keys.keys()].toSorted())
    for (const [key, weight] of Object.entries(expected)) expect(keys.get(key)).toBeCloseTo(weight, 12)
    expect(total).toBeCloseTo(
      Object.values(expected).reduce((sum, weight) => sum + weight, 0),
      12,
    )
  })

  test('those that are denied are named, with their concepts', () => {
    expect(wordWeights(tokenise('zebra does not fade'), ONE).denied).toEqual(new Set(['fade', '@vanish']))
  })
})

test('an index of nothing is similar to nothing', () => {
  expect(similarity(openExemplars(1, exemplarWeights([], ONE), ONE), tokenise('zebra'))).toEqual([
    NOT_SIMILAR,
    NOT_SIMILAR,
  ])
})

test('similarity lies between 0 and 1, and a denial never adds to it', () => {
  const text = fc
    .array(fc.constantFrom('zebra', 'lemon', 'violin', 'not', 'fade', 'vanish', 'of'), { maxLength: 8 })
    .map(words => words.join(' '))
  const exemplars = fc.array(fc.tuple(fc.constantFrom(0, 1), fc.constantFrom(...LISTS), text), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(exemplars, text, (some, asked) => {
      for (const found of similarity(indexOf(some), tokenise(asked))) {
        for (const value of Object.values(found).map(Number)) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1 + 1e-2)
        }
        expect(found.signedEarned).toBeLessThanOrEqual(found.earned)
        expect(found.signedContradicted).toBeLessThanOrEqual(found.contradicted)
        expect(found.earned).toBeLessThanOrEqual(found.nearest)
      }
    }),
  )
})
