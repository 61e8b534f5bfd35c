import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meantBy, namesLike, slipsBetween, vocabularyIn } from './mend-slips.ts'

const VOCABULARY = vocabularyIn([
  'Perplexity, quantisation, hallucination',
  'a state space',
  'into a guardrail',
])

describe('a slip', () => {
  test.each([
    ['perplexty', 'perplexity'],
    ['spcae', 'space'],
    ['quantisaton', 'quantisation'],
    ['perpelxtiy', 'perplexity'],
  ])('%s was meant for %s', (typed, meant) => {
    expect(meantBy(typed, VOCABULARY)).toBe(meant)
  })

  test.each(['space', 'guardrails', 'int8', 'xylophone', 'gpu', 'what', 'docs', 'dot'])(
    '%s is left as it is',
    typed => {
      expect(meantBy(typed, VOCABULARY)).toBeUndefined()
    },
  )
})

test('a form is shown as the bank writes it', () => {
  const meant = meantBy('halucinaton', VOCABULARY)!
  expect(VOCABULARY.words.get(meant)?.written).toBe('hallucination')
})

test('the number of slips is the same both ways, and none only between equals', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
      expect(slipsBetween(a, b, 8)).toBe(slipsBetween(b, a, 8))
      expect(slipsBetween(a, b, 8) === 0).toBe(a === b)
    }),
  )
})

test('what nothing is like brings no suggestion', () => {
  expect(namesLike('qwertyuiopasdf', ['Perplexity', 'Adam and AdamW'])).toEqual([])
  expect(namesLike('purplexitee', ['Adam and AdamW', 'Perplexity'])).toEqual(['Perplexity'])
})
