import { describe, expect, test } from 'vitest'
import fixture from '../../../tests/fixtures/labs/haystack.json' with { type: 'json' }
import { gaussianFrom, uniformFrom } from '../random.ts'
import { averageOf } from '../vectors.ts'
import {
  drawnScores,
  drawnText,
  effectiveLength,
  needleFound,
  isFound,
  WINDOW_LENGTHS,
  matchedLiterally,
  needleWeight,
  perplexityOf,
  relativeThreshold,
  contentWordsShared,
  weightAmong,
} from './index.ts'

describe('the needle', () => {
  test.each(fixture.found)('is found among $n with a lead of $lead as PyTorch says', ({ n, lead, value }) =>
    expect(Math.abs(needleFound(n, lead) / value - 1)).toBeLessThan(1e-9),
  )

  test('has PyTorch’s weight', () => expect(needleWeight(fixture.scores)).toBeCloseTo(fixture.weight, 14))

  test('is found as often among drawn scores', () => {
    const gaussian = gaussianFrom(uniformFrom(2))
    const found = averageOf(
      Array.from({ length: 4000 }, () => (isFound(drawnScores(2, 32, gaussian)) ? 1 : 0)),
    )
    const wanted = needleFound(32, 2)
    // Four standard errors: p < 0.0001.
    expect(Math.abs(found - wanted)).toBeLessThan(4 * Math.sqrt((wanted * (1 - wanted)) / 4000))
  })

  test('without a lead is one of n', () => {
    for (const n of [2, 10, 1000]) expect(needleFound(n, 0)).toBeCloseTo(1 / n, 9)
    expect(needleFound(1, 0)).toBeCloseTo(1, 9)
  })

  test('is found and weighs less among more, and more with a larger lead', () => {
    for (const weigh of [needleFound, weightAmong]) {
      const values = WINDOW_LENGTHS.map(n => weigh(n, 5))
      expect(values).toEqual(values.toSorted((a, b) => b - a))
      expect(weigh(4096, 6)).toBeGreaterThan(weigh(4096, 5))
    }
  })
})

test('a length is effective until the first score below the threshold', () => {
  const scores = [90, 88, 70, 95].map((score, i) => ({ tokens: i + 1, score }))
  expect(effectiveLength(scores, 80)).toBe(2)
  expect(effectiveLength(scores, 91)).toBe(0)
  expect(effectiveLength(scores, 60)).toBe(4)
  expect(relativeThreshold(scores, 0.5)).toBe(45)
})

test('words are shared without case and everyday words', () => {
  expect(contentWordsShared('What is the magic number?', 'The Magic NUMBER is seven.')).toBe(2)
  expect(contentWordsShared('What is it?', 'It is what it is.')).toBe(0)
  expect(matchedLiterally('magic number', 'magic number', ['a number of magic things'])).toBe(false)
})

test('perplexity falls by the share of tokens times their gain, in the logarithm', () => {
  const text = drawnText(5000, 0.1, uniformFrom(3))
  const share = averageOf(text.tokens.map(({ far }) => (far ? 1 : 0)))
  expect(Math.log(perplexityOf(text, 0) / perplexityOf(text, 2))).toBeCloseTo(2 * share, 9)
})
