import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clamp, logistic, quantile } from './numeric.ts'

describe('logistic', () => {
  // Odds of 1, 3 and 1/4.
  test.each([
    [0, 0.5],
    [Math.log(3), 0.75],
    [-Math.log(4), 0.2],
  ])('of the log-odds %d is %d', (logit, probability) => {
    expect(logistic(logit)).toBeCloseTo(probability, 12)
  })
})

test('clamp keeps what lies inside and gives the nearer end for what does not', () => {
  expect([-3, 0, 0.4, 1, 7].map(value => clamp(value, 0, 1))).toEqual([0, 0, 0.4, 1, 1])
})

describe('quantile', () => {
  test.each([
    [0, 1],
    [0.25, 2],
    [0.5, 3],
    [0.99, 4],
    [1, 4],
  ])('for the part %d of 4, 2, 3, 1 is %d', (part, value) => {
    expect(quantile([4, 2, 3, 1], part)).toBe(value)
  })

  test('has at most its part of the values below it', () => {
    const values = fc.array(fc.integer(), { minLength: 1 })
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (all, part) => {
        const value = quantile(all, part)
        expect(all).toContain(value)
        expect(all.filter(one => one < value).length).toBeLessThanOrEqual(part * all.length)
      }),
    )
  })

  test('of no values is no number', () => {
    expect(quantile([], 0.5)).toBeNaN()
  })
})
