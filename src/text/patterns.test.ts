import { describe, expect, test } from 'vitest'
import { tokenise } from './tokens.ts'
import { matchesPattern, parsePattern } from './patterns.ts'

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
