/** A long run of sentences about something else. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenise } from '#text'
import { offTopic } from './off-topic.ts'

const TOPIC = {
  vocabulary: new Set(tokenise('softmax gradient variance score').map(token => token.form)),
  idf: () => 1,
}
const places = (...sentences: readonly string[]) =>
  [...offTopic(sentences.map(tokenise), TOPIC)].toSorted((a, b) => a - b)
const times = (n: number, sentence: string) => Array.from({ length: n }, () => sentence)
const [TAX, SCORE] = [
  'A licence covers tax and freight.',
  'The softmax saturates as the variance of scores grows.',
]
/** Two of its five words are of the question. */
const HALF = 'Softmax and variance of tax, freight and ships.'
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

describe('sentences are off topic', () => {
  test.each<[string, readonly string[], readonly number[]]>([
    ['fifteen in a row', times(15, TAX), range(0, 15)],
    ['and more of them', times(40, TAX), range(0, 40)],
    ['not fourteen', times(14, TAX), []],
    ['not an answer', times(40, SCORE), []],
    ['twenty-five in a row that use a few of its words', times(25, HALF), range(0, 25)],
    ['not twenty-four of them', times(24, HALF), []],
    ['not a few sentences amid an answer', [...times(15, SCORE), ...times(5, TAX), ...times(15, SCORE)], []],
    ['not figures, which no topic has', times(20, '12 of 14, or 3.5 of 7.'), range(0, 20)],
    ['nor an answer of nothing', [], []],
  ])('%s', (_, sentences, expected) => {
    expect(places(...sentences)).toEqual(expected)
  })

  test('as a page behind an answer is, whose beginning still counts', () => {
    const found = places(...times(30, SCORE), ...times(30, TAX))
    expect(found).toEqual(expect.arrayContaining(range(30, 60)))
    expect(found.filter(place => place < 15)).toEqual([])
  })

  test('but not one among them whose words are mostly those of the question', () => {
    const [own, little] = ['Softmax of a score: tax.', 'A softmax of tax and freight.']
    expect(places(...times(14, TAX), own)).toEqual(range(0, 14))
    expect(places(...times(20, TAX), own, ...times(20, TAX))).toEqual([...range(0, 20), ...range(21, 41)])
    expect(places(...times(14, TAX), little)).toEqual(range(0, 15))
  })

  test('nor an answer before a page of something else', () => {
    const own = 'The softmax gradient, and the variance of a score.'
    expect(places(...times(10, own), ...times(30, TAX))).toEqual(range(10, 40))
  })

  test('by their rare words, not by common ones', () => {
    const sentences = times(15, 'The licence of a softmax, a licence and a licence.')
    const rare = (form: string) => ({
      ...TOPIC,
      idf: (word: string) => (word === tokenise(form)[0]?.form ? 9 : 1),
    })
    expect(offTopic(sentences.map(tokenise), rare('licence')).size).toBe(15)
    expect(offTopic(sentences.map(tokenise), rare('softmax')).size).toBe(0)
  })

  test('in no order do the sentences of an answer that speak of it become so', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 60 }), own => {
        const found = places(...own.map(is => (is ? SCORE : TAX)))
        for (const place of found) expect(place).toBeLessThan(own.length)
        if (own.every(Boolean) || own.length < 15) expect(found).toEqual([])
      }),
    )
  })
})
