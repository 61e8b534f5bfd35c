import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenise } from './tokens.ts'
import { matchedTokens, matchesPattern, parsePattern } from './patterns.ts'

const holds = (pattern: string, text: string) => matchesPattern(parsePattern(pattern), tokenise(text))

describe('a pattern', () => {
  test.each<[string, string, string, boolean]>([
    ['a word', 'variance', 'The variance grows.', true],
    ['a word', 'variance', 'The mean grows.', false],
    ['a word in any of its forms', 'scale', 'They are scaled.', true],
    ['a word in either spelling', 'normalise', 'We normalized it.', true],
    ['any of these', 'mean|variance', 'The variance grows.', true],
    ['any of these', 'mean|variance', 'The median grows.', false],
    ['all in any order', 'variance & grow', 'It grows in variance.', true],
    ['all in any order', 'variance & grow', 'The variance shrinks.', false],
    ['all in this order', 'encoder > decoder', 'The encoder feeds the decoder.', true],
    ['all in this order', 'encoder > decoder', 'The decoder feeds the encoder.', false],
    ['any of these in this order', 'query|key > value', 'A key finds its value.', true],
    ['any of these in this order', 'query|key > value', 'A value has its key.', false],
    [
      'an order and another word',
      'encoder > decoder & grow',
      'It grows as the encoder feeds the decoder.',
      true,
    ],
    ['what must not occur', 'scale ~ speed', 'We scale the scores.', true],
    ['what must not occur', 'scale ~ speed', 'We scale for speed.', false],
    ['each of what must not occur', 'scale ~ speed ~ memory', 'We scale for memory.', false],
    ['any of what must not occur', 'scale ~ speed|memory', 'We scale for memory.', false],
    ['a prefix', 'satur*', 'The saturation is strong.', true],
    ['a prefix', 'satur*', 'The satire is strong.', false],
    ['the shortest prefix', 'k*', 'The kernel is fused.', true],
    ['the shortest prefix', 'k*', 'The loss is fused.', false],
    ['a number word that begins so', 'zero*', 'Both start at zero.', true],
    ['a number word that begins so', 'zero*', 'Both start at one.', false],
    ['a number however it is written', '50k', 'It has 50,000 entries.', true],
    ['a number as it rounds', '2.7', 'It is 2.718 nats.', true],
    ['a number and not another', '50k', 'It has 60,000 entries.', false],
    ['a spoken number', '12', 'There are twelve heads.', true],
    ['a term of two words', 'dot product', 'The dot product grows.', true],
    ['a term with one word between', 'softmax saturate', 'The softmax then saturates.', true],
    ['a term with two words between', 'softmax saturate', 'The softmax layer then saturates.', false],
    ['a term in its own order', 'dot product', 'The product of a dot.', false],
  ])('of %s, %j, holds for %j: %s', (_, pattern, text, expected) => {
    expect(holds(pattern, text)).toBe(expected)
  })

  test.each(['', '~ speed', ' & ', ' > '])('that asks for nothing, %j, holds for nothing', pattern => {
    expect(holds(pattern, 'We scale the scores.')).toBe(false)
    expect(holds(pattern, '')).toBe(false)
  })

  test('finds its words among any others', () => {
    expect(holds('variance > d', `${'word '.repeat(200)}variance ${'word '.repeat(200)}d`)).toBe(true)
  })
})

describe('the words that match', () => {
  const matched = (pattern: string, text: string) => {
    const tokens = tokenise(text)
    return matchedTokens(parsePattern(pattern), tokens).map(place => tokens[place]?.word)
  }

  test.each<[string, string, string, readonly string[]]>([
    ['a word', 'variance', 'The variance grows.', ['variance']],
    ['all of them', 'variance & grow', 'It grows in variance.', ['grows', 'variance']],
    [
      'each in its order',
      'encoder > decoder',
      'The decoder of an encoder feeds a decoder.',
      ['encoder', 'decoder'],
    ],
    ['the first of several', 'mean|variance', 'The variance is no mean.', ['variance']],
    ['the last word of a term', 'dot product', 'The dot product grows.', ['product']],
    ['a figure', '50k', 'It has 50,000 entries.', ['50000']],
    ['a word that two runs share once', 'scale & scale > score', 'We scale a score.', ['scale', 'score']],
    ['none where something is missing', 'variance & grow', 'The variance shrinks.', []],
    ['none where something must not occur', 'scale ~ speed', 'We scale for speed.', []],
    ['none of a pattern that asks for nothing', '', 'We scale.', []],
  ])('are %s', (_, pattern, text, expected) => {
    expect(matched(pattern, text)).toEqual(expected)
  })

  test('are some exactly where the pattern matches, and stand in order', () => {
    const word = fc.constantFrom('scale', 'score', 'dot', 'product', 'not', '12')
    const anyPattern = fc
      .array(fc.tuple(word, fc.constantFrom(' & ', ' > ', '|', ' ', ' ~ ')), { minLength: 1, maxLength: 4 })
      .map(parts => parts.flat().slice(0, -1).join(''))
    fc.assert(
      fc.property(anyPattern, fc.array(word, { maxLength: 12 }), (pattern, words) => {
        const tokens = tokenise(words.join(' '))
        const places = matchedTokens(parsePattern(pattern), tokens)
        expect(places.length > 0).toBe(matchesPattern(parsePattern(pattern), tokens))
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b))
        for (const place of places) expect(tokens[place]).toBeDefined()
      }),
    )
  })
})
