/** The base learner of one claim: three classes over hashed features. */
import { describe, expect, test } from 'vitest'
import { lengthScale } from '../../examiner/built-in/linear-model.ts'
import { fitSoftmax } from './fit-softmax.ts'
import type { Class, LabelledExample } from './fit-softmax.ts'

const [RIGHT, WRONG, BOTH, ONCE, NEVER] = [11, 12, 13, 14, 15]
const own = (label: Class, ...features: readonly number[]): LabelledExample => ({
  features,
  own: true,
  class: label,
  weight: 1,
})
const besides = (...features: readonly number[]): LabelledExample => ({ ...own(0, ...features), own: false })
const learnt = (...examples: readonly LabelledExample[]) => [...fitSoftmax(examples).weights.keys()]

describe('a feature is learnt', () => {
  test('of sentences about the claim', () => {
    expect(learnt(own(1, RIGHT), own(2, RIGHT, ONCE))).toEqual([RIGHT, ONCE])
  })

  test('never of sentences about something else', () => {
    expect(learnt(besides(NEVER), besides(NEVER), besides(NEVER))).toEqual([])
    expect(learnt(own(1, ONCE), besides(ONCE, NEVER))).toEqual([ONCE])
  })

  test('and without one the claim is judged by the bias alone', () => {
    const { bias, weights } = fitSoftmax(Array.from({ length: 9 }, () => besides(NEVER)))
    expect(weights.size).toBe(0)
    for (const logit of bias) expect(logit).toBeLessThan(0)
  })
})

describe('what is learnt', () => {
  const EXAMPLES = [0, 1, 2, 3].flatMap(() => [
    own(1, RIGHT, BOTH),
    own(2, WRONG, BOTH),
    own(0, BOTH),
    besides(BOTH, NEVER),
  ])
  const { bias, weights } = fitSoftmax(EXAMPLES)
  const logit = (of: 0 | 1, ...features: readonly number[]) =>
    bias[of] +
    lengthScale(features.length) *
      features.reduce((sum, feature) => sum + (weights.get(feature)?.[of] ?? 0), 0)

  test('tells the three classes apart', () => {
    expect(logit(0, RIGHT, BOTH)).toBeGreaterThan(Math.max(0, logit(1, RIGHT, BOTH)))
    expect(logit(1, WRONG, BOTH)).toBeGreaterThan(Math.max(0, logit(0, WRONG, BOTH)))
    expect(Math.max(logit(0, BOTH), logit(1, BOTH))).toBeLessThan(0)
  })

  test('is the same for the same examples', () => {
    expect(fitSoftmax(EXAMPLES)).toEqual({ bias, weights })
  })

  test('follows heavy examples before light ones', () => {
    const of = (weight: number) =>
      fitSoftmax([
        ...EXAMPLES,
        ...EXAMPLES.map((example): LabelledExample =>
          example.features.includes(RIGHT) ? { ...example, class: 2, weight } : example,
        ),
      ]).weights.get(RIGHT)
    expect(of(0.1)![0]).toBeGreaterThan(of(0.1)![1])
    expect(of(5)![1]).toBeGreaterThan(of(5)![0])
  })

  test('is nothing where there are no examples', () => {
    expect(fitSoftmax([]).weights.size).toBe(0)
  })
})
