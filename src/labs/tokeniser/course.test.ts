import { expect, test } from 'vitest'
import { textTokens } from './bpe.ts'
import { courseOf, cutWords, firstPieces, wordsOf } from './course.ts'
import { ENGLISH } from './corpus.ts'
import { UNKNOWN, decodeTokens } from './fallback.ts'

const OTHER = 'the grandmother whistles in the kitchen 🦉'
const course = courseOf(ENGLISH, OTHER, 60, 'bytes')

test('the text that was learnt from costs as much as encoding it says', () => {
  for (const many of [0, 1, 30, 60])
    expect(course.learnt[many]).toBeCloseTo(
      textTokens(ENGLISH, course.merges.slice(0, many), 'characters').length / wordsOf(ENGLISH).length,
      12,
    )
})

test('the other text costs what its cut says, and no merge makes it dearer', () => {
  const cut = cutWords(OTHER, course.merges, course.alphabet, 'bytes')
  expect(course.other.at(-1)).toBe(cut.flat().length / 7)
  expect(course.other).toEqual(course.other.toSorted((a, b) => b - a))
  expect(course.other).toHaveLength(61)
})

test('bytes give every word back, and the unknown token does not', () => {
  const words = cutWords('Zoë 🦉 the', course.merges, course.alphabet, 'bytes')
  expect(words.map(decodeTokens)).toEqual(['Zoë', '🦉', 'the'])
  expect(cutWords('🦉 the', course.merges, course.alphabet, 'unknown')).toEqual([[UNKNOWN], ['the']])
})

test('a text runs out of pairs when every word is one token', () => {
  const { merges, learnt } = courseOf('low low', 'slow', 200, 'bytes')
  expect(merges.map(({ left, right }) => left + right)).toEqual(['lo', 'low'])
  expect(learnt).toEqual([3, 2, 1])
})

test('WordPiece begins with the pair that is rarest by chance', () => {
  expect(firstPieces('th th th t t h h qu')).toEqual({ pair: ['q', 'u'], times: 12 })
  expect(firstPieces('a b')).toEqual({ pair: [], times: NaN })
})
