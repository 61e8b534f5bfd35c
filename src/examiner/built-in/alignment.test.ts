/** How a span stands to the right sentences that come nearest to it: each word weighs 1. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenise } from '#text'
import { exemplarWeights } from '../../../tests/fixtures/weights.ts'
import type { Exemplar } from '../../../tests/fixtures/weights.ts'
import { NOT_ALIGNED, align } from './alignment.ts'
import { C } from './constants.ts'
import { readOpposites } from './opposites.ts'
import { openExemplars } from './similarity.ts'

const ONE: (form: string) => number = () => 1
const PAIRS = readOpposites([
  ['zebra', 'tulip'],
  ['grows', 'shrinks'],
  ['stays even', 'wanders'],
])
const [, GROWTH] = PAIRS.keys()

const alignedTo = (exemplars: readonly Exemplar[], text: string) =>
  align(openExemplars(2, exemplarWeights(exemplars, ONE), ONE), tokenise(text), PAIRS)
const right = (...texts: readonly string[]): readonly Exemplar[] => texts.map(text => [0, 'earned', text])
const toRight = (text: string, ...texts: readonly string[]) => alignedTo(right(...texts), text)[0]!

const GROWS = ['the cache grows', 'a cache grows linearly', 'each cache grows with the prompt']

describe('a span is turned', () => {
  test('where right sentences hold the opposite of its term, and the pair is named', () => {
    expect(toRight('the cache shrinks', ...GROWS)).toEqual({ polarity: 0, turned: 1, pair: GROWTH })
    const shrinks = GROWS.map(text => text.replace('grows', 'shrinks'))
    expect(toRight('the cache grows', ...shrinks)).toEqual({ polarity: 0, turned: 1, pair: GROWTH })
  })

  test.each<[string, string, readonly string[], number]>([
    ['not where they hold neither', 'the cache shrinks', ['the cache fills', 'a cache fills up'], 0],
    ['not where they hold both', 'the cache shrinks', ['a cache grows or shrinks', 'it shrinks or grows'], 0],
    [
      'half, where half of them do',
      'the cache shrinks',
      ['cache grows', 'cache grows', 'cache', 'cache'],
      0.5,
    ],
  ])('%s', (_, text, sentences, turned) => {
    const found = toRight(text, ...sentences)
    expect(found).toMatchObject({ pair: GROWTH })
    // The nearer sentences count a little more.
    expect(Math.abs(found.turned - turned)).toBeLessThan(0.2)
  })

  test('by the pair that is turned most', () => {
    const four = (text: string) => Array.from({ length: 4 }, () => text)
    const both = 'tulip cache grows'
    expect(toRight('zebra cache shrinks', ...four('tulip cache'), both).pair).toBe(0)
    expect(toRight('zebra cache shrinks', ...four('cache grows'), both).pair).toBe(GROWTH)
  })

  test('by no pair whose term they hold themselves or that it names whole, nor by a term of several words', () => {
    const none = { turned: -1, pair: -1 }
    expect(toRight('the cache grows', ...GROWS)).toMatchObject(none)
    expect(toRight('the cache grows or shrinks', ...GROWS)).toMatchObject(none)
    expect(toRight('the cache wanders', 'the cache stays even', 'a cache stays even')).toMatchObject(none)
    expect(toRight('the cache', ...GROWS)).toMatchObject(none)
  })
})

describe('polarity is the part of the shared words that one side alone denies', () => {
  test.each<[string, string, readonly string[], number]>([
    ['nothing is denied', 'the cache grows', GROWS, 0],
    ['the span denies', 'the cache never grows', ['the cache grows', 'the cache grows'], 1 / 2],
    ['they deny', 'the cache grows', ['the cache never grows', 'the cache never grows'], 1 / 2],
    ['both deny', 'the cache never grows', ['no cache grows', 'the cache never grows'], 1 / 4],
    ['all of it is denied', 'no cache grows', ['a cache grows', 'the cache grows'], 1],
  ])('where %s', (_, text, sentences, polarity) => {
    expect(toRight(text, ...sentences).polarity).toBeCloseTo(polarity, 1)
  })
})

describe('nothing is aligned', () => {
  test.each<[string, readonly Exemplar[], string]>([
    ['with no sentences', [], 'the cache shrinks'],
    ['with sentences that share no word', right(...GROWS), 'a violin sings'],
    ['where there are no words', right(...GROWS), ''],
    ['with a single sentence that is a little alike', right('a cache hears a violin'), 'the cache shrinks'],
    ['with wrong sentences', GROWS.map(text => [0, 'contradicted', text] as const), 'the cache shrinks'],
    ['with half-right ones', GROWS.map(text => [0, 'near', text] as const), 'the cache shrinks'],
  ])('%s', (_, exemplars, text) => {
    expect(alignedTo(exemplars, text)).toEqual([NOT_ALIGNED, NOT_ALIGNED])
  })

  test('with the sentences of another claim, or of none', () => {
    const other = GROWS.map(text => [1, 'earned', text] as const)
    const [first, second] = alignedTo(other, 'the cache shrinks')
    expect([first, second]).toEqual([NOT_ALIGNED, { polarity: 0, turned: 1, pair: GROWTH }])
    const truths = GROWS.map(text => [2, 'earned', text] as const)
    expect(alignedTo(truths, 'the cache shrinks')).toEqual([NOT_ALIGNED, NOT_ALIGNED])
  })

  test('below a sum of similarity', () => {
    // Two shared words of three are a similarity of two thirds.
    const sentences = ['zebra violin carpet', 'zebra carpet violin']
    expect(C.alignedFrom).toBe(1)
    expect(toRight('tulip violin carpet', ...sentences)).toMatchObject({ turned: 1, pair: 0 })
    expect(toRight('tulip violin carpet', ...sentences.slice(1))).toEqual(NOT_ALIGNED)
  })
})

test('the eight nearest sentences count, and no others', () => {
  const near = Array.from({ length: 8 }, () => 'the cache grows')
  // They share one word more, but have three others.
  const far = Array.from({ length: 8 }, () => 'a cache shrinks where violins sing of lemons')
  for (const sentences of [
    [...near, ...far],
    [...far, ...near],
  ])
    expect(toRight('cache shrinks', ...sentences).turned).toBe(1)
  expect(toRight('cache shrinks', ...near.slice(4), ...far).turned).toBeLessThan(0.1)
})

test('what is said of an alignment lies within its bounds', () => {
  const text = fc
    .array(fc.constantFrom('zebra', 'tulip', 'cache', 'grows', 'shrinks', 'not', 'of'), { maxLength: 6 })
    .map(words => words.join(' '))
  const exemplars = fc.array(fc.tuple(fc.constantFrom(0, 1), fc.constant('earned' as const), text), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(exemplars, text, (some, asked) => {
      for (const { polarity, turned, pair } of alignedTo(some, asked)) {
        expect(polarity).toBeGreaterThanOrEqual(0)
        expect(polarity).toBeLessThanOrEqual(1)
        expect(Math.abs(turned)).toBeLessThanOrEqual(1 + 1e-9)
        expect(pair).toBeLessThan(PAIRS.length)
        if (pair < 0) expect(turned).toBe(-1)
      }
    }),
  )
})
