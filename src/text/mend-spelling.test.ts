import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RUBRIC } from '../../tests/fixtures/rubric.ts'
import { mendSpelling, slips, vocabularyOf } from './mend-spelling.ts'
import { tokenise } from './tokens.ts'

const words = {
  documents: 10,
  counts: Object.fromEntries(
    ['variant', 'grading', 'rotten', 'scope'].map(word => [tokenise(word)[0]?.form ?? word, 3]),
  ),
}
const textsOf = (prompt: string) => [
  prompt,
  ...[
    ...RUBRIC.points,
    ...RUBRIC.redFlags.map(flag => ({ claim: flag.claim, earned: flag.says, near: [], contradicts: [] })),
  ].flatMap(p => [p.claim, ...p.earned, ...p.near, ...p.contradicts]),
]
const mend = mendSpelling(vocabularyOf(textsOf(`${RUBRIC.prompt} Think of a transformer.`)), words)
const mended = (text: string) => mend(tokenise(text)).map(token => token.form)
const formOf = (word: string) => tokenise(word)[0]?.form

describe('slips', () => {
  test.each([
    ['score', 'score', 0],
    ['score', 'scores', 1],
    ['score', 'scoe', 1],
    ['score', 'scare', 1],
    ['score', 'socre', 1],
    ['score', 'socer', 2],
    ['score', 'scores!!', 3],
    ['', 'ab', 2],
  ])('between %j and %j are %i', (a, b, count) => {
    expect(slips(a, b)).toBe(count)
  })

  test('are as many in either direction, and none only between equals', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slips(a, b)).toBe(slips(b, a))
        expect(slips(a, b) === 0).toBe(a === b)
      }),
    )
  })
})

describe('mendSpelling', () => {
  test.each([
    ['a letter left out', 'variace', 'variance'],
    ['a letter added', 'softmaxx', 'softmax'],
    ['a letter changed', 'gradiant', 'gradient'],
    ['two letters exchanged', 'gradeint', 'gradient'],
    ['two slips in a long word', 'trnasfromer', 'transformer'],
  ])('mends %s: %s is %s', (_, slip, right) => {
    expect(formOf(slip)).not.toBe(formOf(right))
    expect(mended(slip)).toEqual([formOf(right)])
  })

  test.each([
    ['a word that the bank knows', 'variant'],
    ['a word of the question', 'scores'],
    ['a short word', 'rot'],
    ['a word far from all', 'elephant'],
    ['a word that begins with another letter', 'mariance'],
    ['a number', '12345'],
  ])('leaves alone %s: %s', (_, word) => {
    expect(mended(word)).toEqual([formOf(word)])
  })

  test('changes one slip only because the bank does not know it', () => {
    const known = { documents: 10, counts: { [formOf('variace') ?? '']: 1 } }
    expect(mendSpelling(vocabularyOf(textsOf(RUBRIC.prompt)), known)(tokenise('variace'))).toEqual(
      tokenise('variace'),
    )
  })

  test('keeps the place of what it mends', () => {
    const answer = 'The variace grows.'
    expect(mend(tokenise(answer)).map(({ start, end }) => [start, end])).toEqual(
      tokenise(answer).map(({ start, end }) => [start, end]),
    )
  })

  test('never changes a word of the question, in whatever order the words come', () => {
    const own = tokenise(RUBRIC.points.map(point => point.claim).join(' '))
    fc.assert(
      fc.property(fc.shuffledSubarray([...own]), tokens => {
        expect(mend(tokens)).toEqual(tokens)
      }),
    )
  })
})
