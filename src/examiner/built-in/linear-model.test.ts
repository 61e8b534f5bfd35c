/** Logits of several claims' linear models from text features, and the kind of figures in a text. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenise } from '#text'
import { linearWeights } from '../../../tests/fixtures/weights.ts'
import { figuresInSpan, lengthScale, logits, openLinearModels } from './linear-model.ts'
import type { Figures } from './linear-model.ts'

/** Two claims, with the steps of the second ten times those of the first. */
const MODELS = openLinearModels(
  linearWeights(
    ['first', 'second'],
    [
      [10, 0, 100, -20],
      [20, 0, -50, 60],
      [20, 1, 30, 5],
      [30, 1, -8, 127],
    ],
    {
      bias: [
        [-1, -2],
        [0.5, -3],
      ],
      scales: [0.01, 0.1],
    },
  ),
)
/** The weight of each feature: 4 where one is known, and 4 by the root of two where two are. */
const [ONE, TWO] = [4, 4 / Math.SQRT2]

// Bias, and for each known feature 4 / sqrt(how many are known) times scale times steps.
test.each<[string, readonly number[], readonly [number, number, number, number]]>([
  ['no feature: the bias', [], [-1, -2, 0.5, -3]],
  ['one of the first claim', [10], [-1 + ONE * 1, -2 + ONE * -0.2, 0.5, -3]],
  ['one that both claims weigh', [20], [-1 + ONE * -0.5, -2 + ONE * 0.6, 0.5 + ONE * 3, -3 + ONE * 0.5]],
  ['two, each weighing less', [10, 20], [-1 + TWO * 0.5, -2 + TWO * 0.4, 0.5 + TWO * 3, -3 + TWO * 0.5]],
  ['features that no model knows count for nothing', [1, 20, 99], [-3, 0.4, 12.5, -1]],
])('logits of %s', (_, features, [earned, contradicted, other, against]) => {
  const [first, second] = logits(MODELS, features)
  expect(first!.earned).toBeCloseTo(earned, 12)
  expect(first!.contradicted).toBeCloseTo(contradicted, 12)
  expect(second!.earned).toBeCloseTo(other, 12)
  expect(second!.contradicted).toBeCloseTo(against, 12)
})

test('the order of features does not matter', () => {
  const some = fc.uniqueArray(fc.constantFrom(1, 10, 20, 30, 99))
  fc.assert(
    fc.property(some, features => {
      const [there, back] = [features, features.toReversed()].map(each => logits(MODELS, each))
      there!.forEach((one, claim) => {
        expect(one.earned).toBeCloseTo(back![claim]!.earned, 9)
        expect(one.contradicted).toBeCloseTo(back![claim]!.contradicted, 9)
      })
    }),
  )
})

test.each([
  [0, 4],
  [1, 4],
  [4, 2],
  [16, 1],
  [64, 0.5],
])('of %i features, each weighs %d', (count, scale) => {
  expect(lengthScale(count)).toBe(scale)
})

describe('the figures of a text', () => {
  // Those of the claim, those that the question names anywhere, and how the text stands to them.
  test.each<[string, string, readonly number[], readonly number[], Figures]>([
    ['it names none', 'the loss is low', [12], [12], 'none'],
    ['it names one of the claim', 'of 12 layers', [12], [12], 'right'],
    ['however it is written', 'of twelve layers', [12], [12], 'right'],
    ['or within two in a hundred of it', 'of 101 layers', [100], [100], 'right'],
    ['further off it is odd', 'of 103 layers', [100], [100], 'odd'],
    ['one of another claim is none', 'of 64 heads', [12], [12, 64], 'none'],
    ['one right figure is enough', 'of 12 layers and 99 heads', [12], [12], 'right'],
    ['a claim without figures has no odd ones', 'of 99 heads', [], [12], 'none'],
    ['0, 1 and 2 tell nothing', 'of 2 layers, 1 head and 0 bias', [12], [12], 'none'],
    ['nor do they fit', 'of 2 layers', [2], [2], 'none'],
    ['a fraction below 2 does', 'by 0.5', [0.5], [0.5], 'right'],
    ['and may be odd', 'by 1.5', [0.5], [0.5], 'odd'],
  ])('%s', (_, text, known, anywhere, expected) => {
    expect(figuresInSpan(tokenise(text), known, anywhere)).toBe(expected)
  })
})
