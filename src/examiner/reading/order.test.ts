/** Whether words stand in an order in which people write: a model of a few sentences of the bank. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitOrder } from '../../training/fit/fit-order.ts'
import { plainSentences } from '../../training/sentences.ts'
import { shuffled } from '../../training/shuffled.ts'
import {
  LEAST_WORDS,
  ORDER_BITS,
  allAlike,
  isProse,
  orderFeatures,
  orderScore,
  orderWords,
  unreadable,
} from './order.ts'
import type { OrderModel } from './order.ts'
import { builtInBank } from '../../../tests/fixtures/built-in-bank.ts'

const answers = (await builtInBank()).questions.map(({ modelAnswers }) => modelAnswers.long)
const sentences = answers.flatMap(plainSentences).filter(text => orderWords(text).length >= LEAST_WORDS)
const every = (n: number, from: number) => sentences.filter((_, i) => i % n === from)
const [LEARNT, UNSEEN] = [every(4, 0).slice(0, 300), every(4, 2).slice(0, 100)]
const MODEL = fitOrder([], LEARNT)
const score = (words: readonly string[]) => orderScore(MODEL, words)
const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length

describe('words in the order of a sentence', () => {
  test('score higher than the same words in disorder, nine times in ten where the model learnt them', () => {
    const higher = LEARNT.filter((text, i) => score(orderWords(text)) > score(shuffled(orderWords(text), i)))
    expect(higher.length / LEARNT.length).toBeGreaterThan(0.9)
  })

  test('and three times in four where it never saw them', () => {
    const higher = UNSEEN.filter((text, i) => score(orderWords(text)) > score(shuffled(orderWords(text), i)))
    expect(higher.length / UNSEEN.length).toBeGreaterThan(0.75)
  })

  test.each<[string, (words: readonly string[]) => readonly string[]]>([
    ['turned round', words => words.toReversed()],
    ['sorted', words => words.toSorted()],
    ['with every two of them exchanged', words => words.map((word, i) => words[i ^ 1] ?? word)],
  ])('score higher than words %s', (_, disorder) => {
    const [own, mixed] = [UNSEEN.map(orderWords), UNSEEN.map(text => disorder(orderWords(text)))]
    expect(mean(own.map(score))).toBeGreaterThan(mean(mixed.map(score)) + 0.5)
  })
})

describe('the words of a text', () => {
  test.each<[string, readonly string[]]>([
    ['The loss falls.', ['the', 'loss', 'falls', '.']],
    ['“The” "loss" – 3.14, or 50k', ['“', 'the', '”', 'loss', '–', '3.14,', 'or', '50', 'k']],
    ['It is 3 * 4 = 12 here', ['it', 'is', '3', 'here']],
    ['That $x^2 + y$ and f(x) grow', ['that', '0', 'and', '0', 'grow']],
    ['', []],
  ])('%j', (text, words) => {
    expect(orderWords(text)).toEqual(words)
  })

  test('are known by their class where the words are not', () => {
    const shared = (a: string, b: string) => {
      const own = new Set(orderFeatures(orderWords(a)))
      return orderFeatures(orderWords(b)).filter(feature => own.has(feature)).length
    }
    expect(shared('the training ends', 'the zapping ends')).toBeGreaterThan(
      shared('the training ends', 'the zap ends'),
    )
    expect(shared('it has 12 heads', 'it has 96 heads')).toBeGreaterThan(
      shared('it has 12 heads', 'it has many heads'),
    )
  })

  test('have features of pairs, triples and neighbours, each of so many bits', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('the', 'loss', 'falls', '12', ',')), words => {
        const found = orderFeatures(words)
        const n = words.length
        expect(found).toHaveLength(n + 1 + n + Math.max(0, n - 1))
        for (const feature of found) expect(feature).toBeLessThan(2 ** ORDER_BITS)
      }),
    )
  })
})

describe('sentences are all alike', () => {
  const alike = (...sentences: readonly string[]) => allAlike(sentences.map(orderWords))
  const NOUNS = ['gate', 'loss', 'cache', 'prompt']
  const salad = (count: number) =>
    Array.from({ length: count }, (_, i) => `The ${NOUNS[i % 4]} scales the ${NOUNS[(i + 1) % 3]}.`)
  const TALK = 'I think it is because of what the loss does in the end.'

  test('where words stand in one pattern', () => {
    expect(alike(...salad(12))).toBe(true)
    expect(alike(...salad(8))).toBe(true)
  })

  test('and still so with a few others among them', () => {
    expect(alike(...salad(12), TALK, TALK)).toBe(true)
    expect(alike(...salad(8), ...Array.from({ length: 8 }, () => TALK))).toBe(false)
  })

  test.each<[string, readonly string[]]>([
    ['seven of them', salad(7)],
    ['an outline', Array.from({ length: 12 }, (_, i) => `gate ${i}: loss, cache, prompt`)],
    ['headings', Array.from({ length: 12 }, (_, i) => `The ${NOUNS[i % 4]}.`)],
    [
      'sentences that begin alike',
      NOUNS.flatMap(noun => [
        `The ${noun} grows.`,
        `The ${noun} is at its end in the last layer.`,
        `The ${noun} was there before the others were.`,
      ]),
    ],
    ['nothing', []],
  ])('but not %s', (_, sentences) => {
    expect(alike(...sentences)).toBe(false)
  })

  test('and in the model answers of the bank never', () => {
    for (const answer of [...answers, answers.slice(0, 10).join('\n\n')])
      expect(alike(...plainSentences(answer))).toBe(false)
  })
})

/** A model that knows one thing: `b` behind `a` is in order. */
const size = 2 ** ORDER_BITS
const weights = new Int8Array(size).fill(-10)
for (const feature of orderFeatures(['alpha', 'beta', 'alpha', 'beta', 'alpha', 'beta']))
  weights[feature] = 100
const LEAST: OrderModel = { weights, scale: 0.01, bias: 0, least: { sentence: 0, prose: 0, notes: -9 } }
const GOOD = 'alpha beta '.repeat(8)
const BAD = 'gamma, delta epsilon of the '.repeat(3)

const places = (model: OrderModel, ...texts: readonly string[]) => [...unreadable(model, texts)]

describe('a sentence is unreadable', () => {
  test('where its order is none', () => {
    expect(places(LEAST, GOOD, BAD, GOOD, GOOD, GOOD)).toEqual([1])
  })

  test.each<[string, OrderModel['least']]>([
    ['that of its answer', { ...LEAST.least, prose: -9 }],
    ['that of a sentence', { ...LEAST.least, sentence: -9 }],
  ])('but not where it is over one of the two thresholds, %s', (_, least) => {
    expect(places({ ...LEAST, least }, GOOD, BAD, GOOD, GOOD, GOOD)).toEqual([])
  })

  test('where the order of the whole answer is none', () => {
    const strict = { ...LEAST, least: { ...LEAST.least, prose: 3 } }
    expect(places(strict, GOOD, BAD, BAD, BAD, BAD)).toEqual([0, 1, 2, 3, 4])
    expect(places(strict, GOOD, GOOD)).toEqual([])
  })

  test('where all of them are alike, whatever their order', () => {
    const kind = { ...LEAST, least: { sentence: -99, prose: -99, notes: -99 } }
    const salad = ['gate', 'loss', 'cache', 'head', 'layer', 'batch', 'rate', 'step'].map(
      noun => `The ${noun} scales the prompt.`,
    )
    expect(places(kind, ...salad, GOOD)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    expect(places(kind, ...salad.slice(1), GOOD)).toEqual([])
  })

  test('but not by its own order where it is short', () => {
    expect(orderWords('gamma, delta of')).toHaveLength(4)
    expect(places(LEAST, GOOD, 'gamma, delta of', GOOD, GOOD, GOOD)).toEqual([])
  })

  test('nor an answer of a few words', () => {
    const strict = { ...LEAST, least: { sentence: 9, prose: 9, notes: 9 } }
    expect(places(strict, 'gamma, delta of')).toEqual([])
    expect(places(strict, 'gamma, delta of', 'gamma, delta of', 'gamma, delta of')).toEqual([0, 1, 2])
    expect(places(strict)).toEqual([])
  })

  test('in notes by the threshold of notes, in prose by that of prose', () => {
    const notes = Array.from({ length: 15 }, () => 'gamma, delta of')
    const prose = [BAD, BAD, BAD, BAD]
    expect([isProse(4 * 15, 15), isProse(18 * 4, 4)]).toEqual([false, true])
    const [strictNotes, strictProse] = [
      { ...LEAST, least: { sentence: 0, prose: -9, notes: 0 } },
      { ...LEAST, least: { sentence: 0, prose: 0, notes: -9 } },
    ]
    expect(places(strictNotes, ...notes)).toEqual([...notes.keys()])
    expect(places(strictProse, ...notes)).toEqual([])
    expect(places(strictProse, ...prose)).toEqual([0, 1, 2, 3])
    expect(places(strictNotes, ...prose)).toEqual([])
  })
})

describe('the fewer the words, the less their order tells:', () => {
  const WRITTEN = 'the gate of a cell decides what is kept in each step'
  /** A model that knows one sentence. */
  const known = new Int8Array(size).fill(-20)
  for (const feature of orderFeatures(orderWords(WRITTEN))) known[feature] = 40
  const model = { ...LEAST, weights: known, least: { sentence: 0, prose: 0, notes: 0 } }
  // Disorder is below the threshold of a sentence, but not far.
  const mixed = (_: unknown, seed: number) => shuffled(orderWords(WRITTEN), seed).join(' ')
  const inOrder = (sentences: number) => Array.from({ length: sentences }, () => WRITTEN)
  const inDisorder = (sentences: number) => Array.from({ length: sentences }, mixed)

  test.each<[string, readonly string[], boolean]>([
    ['a sentence of 12 words', inOrder(1), false],
    ['a shuffled sentence of 12 words', inDisorder(1), false],
    ['a shuffled text of 24 words', inDisorder(2), false],
    ['a shuffled text of 60 words', inDisorder(5), true],
    ['a text of 84 words', inOrder(7), false],
    ['a shuffled text of 84 words', inDisorder(7), true],
  ])('%s', (_, texts, isAside) => {
    for (const text of texts) expect(orderScore(model, orderWords(text)) < 0).toBe(text !== WRITTEN)
    expect(places(model, ...texts)).toEqual(isAside ? [...texts.keys()] : [])
  })

  test('a sentence that is far from any order is set aside at any length', () => {
    expect(places({ ...model, scale: 0.05 }, ...inDisorder(1))).toEqual([0])
  })
})
