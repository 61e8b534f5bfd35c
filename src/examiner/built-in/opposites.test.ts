/** Terms whose exchange turns a sentence round. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenise } from '#text'
import type { Token } from '#text'
import { ANTONYMS, holdsBoth, readOpposites, swap } from './opposites.ts'

const pairOf = (a: string, b: string) => readOpposites([[a, b]])[0]!
const words = (tokens: readonly Token[] | undefined) => tokens?.map(token => token.word).join(' ') ?? null

describe('exchanging', () => {
  test.each<[string, readonly [string, string], string, string | null]>([
    ['the first term by the second', ['encoder', 'decoder'], 'its encoder reads', 'its decoder reads'],
    ['the second by the first', ['encoder', 'decoder'], 'its decoder reads', 'its encoder reads'],
    ['both at once', ['encoder', 'decoder'], 'encoder to decoder', 'decoder to encoder'],
    ['each time they stand', ['encoder', 'decoder'], 'encoder and encoder', 'decoder and decoder'],
    ['other forms of the same stem', ['increase', 'decrease'], 'it increases', 'it decrease'],
    ['terms of several words', ['exceeds', 'stays below'], 'loss stays below it', 'loss exceeds it'],
    ['not half a term', ['exceeds', 'stays below'], 'loss stays here', null],
    ['no other words', ['encoder', 'decoder'], 'attention reads', null],
    ['no term that is cut off by the end', ['stays below', 'exceeds'], 'loss stays', null],
    ['nothing in nothing', ['encoder', 'decoder'], '', null],
  ])('%s', (_, [a, b], text, expected) => {
    expect(words(swap(tokenise(text), pairOf(a, b)))).toBe(expected)
  })

  test('twice gives the same forms again', () => {
    const some = fc.array(fc.constantFrom('encoder', 'decoder', 'reads', 'attention', 'the'), {
      minLength: 1,
    })
    const pair = pairOf('encoder', 'decoder')
    const forms = (tokens: readonly Token[]) => tokens.map(token => token.form)
    fc.assert(
      fc.property(some, text => {
        const tokens = tokenise(text.join(' '))
        const once = swap(tokens, pair)
        expect(once !== undefined).toBe(text.includes('encoder') || text.includes('decoder'))
        if (once) expect(forms(swap(once, pair)!)).toEqual(forms(tokens))
      }),
    )
  })
})

test.each([
  ['both', 'the encoder feeds the decoder', true],
  ['the first alone', 'the encoder feeds it', false],
  ['the second alone', 'it feeds the decoder', false],
  ['one of them twice', 'encoder to encoder', false],
  ['neither', 'it reads', false],
])('a text that names %s: %s', (_, text, expected) => {
  expect(holdsBoth(tokenise(text), pairOf('encoder', 'decoder'))).toBe(expected)
})

describe('reading pairs', () => {
  test.each<[string, readonly (readonly [string, string])[], number]>([
    [
      'takes each once',
      [
        ['high', 'low'],
        ['high', 'low'],
      ],
      1,
    ],
    [
      'knows forms of one stem as the same',
      [
        ['increase', 'decrease'],
        ['increases', 'decreases'],
      ],
      1,
    ],
    [
      'tells pairs apart by where the one term ends',
      [
        ['high loss', 'low'],
        ['high', 'loss low'],
      ],
      2,
    ],
    [
      'keeps a term with several opposites',
      [
        ['frequent', 'rare'],
        ['common', 'rare'],
      ],
      2,
    ],
    [
      'leaves out a term without words',
      [
        ['…', 'low'],
        ['high', ''],
      ],
      0,
    ],
  ])('%s', (_, pairs, count) => {
    expect(readOpposites(pairs)).toHaveLength(count)
  })

  test('every antonym of the list differs from its own opposite, and can be exchanged', () => {
    for (const [a, b] of ANTONYMS) {
      const swapped = swap(tokenise(a), pairOf(a, b))
      expect(words(swapped), `${a}, ${b}`).toBe(words(tokenise(b)))
      expect(
        swapped!.map(t => t.form),
        `${a}, ${b}`,
      ).not.toEqual(tokenise(a).map(t => t.form))
    }
  })
})
