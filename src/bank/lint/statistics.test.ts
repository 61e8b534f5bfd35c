import { describe, expect, test } from 'vitest'
import { STATISTICS, normalCdf, normalQuantile } from './statistics.ts'

describe('the normal distribution', () => {
  // Values of any table of the normal distribution.
  test.each([
    [0, 0.5],
    [1, 0.841345],
    [-1.959964, 0.025],
    [2.575829, 0.995],
  ])('is at most %d with chance %d', (z, p) => {
    expect(normalCdf(z)).toBeCloseTo(p, 6)
    expect(normalQuantile(p)).toBeCloseTo(z, 4)
  })
})

test('an interval of a share is as wide as the formula says', () => {
  // 1.96 * sqrt(0.25 / 400): the 5 points of a poll of 400.
  expect(STATISTICS.halfWidth(0.5, 400)).toBeCloseTo(0.049, 4)
  expect(STATISTICS.pairedHalfWidth(0.1, 1200)).toBeCloseTo(0.0179, 4)
})

test('a sample for a power has that power, and half of the items has less', () => {
  const n = STATISTICS.pairedSample(0.005, 0.1, 0.8)
  expect(Math.round(n / 100)).toBe(314)
  expect(STATISTICS.pairedPower(0.005, 0.1, n)).toBeCloseTo(0.8, 6)
  expect(STATISTICS.pairedPower(0.005, 0.1, n / 2)).toBeLessThan(0.55)
})

test.each([
  // chow-2003, Sample Size Calculation in Clinical Research, example 6.4.3: shifts of 50 % and of 20 %, 59 pairs.
  [0.3, 0.7, 59],
  // powerandsamplesize.com on Connor 1987: shifts of 45 % and of 5 %, 23 pairs.
  [0.4, 0.5, 23],
])('a difference of %d at flips of %d takes %i pairs, as is published', (difference, flips, pairs) => {
  expect(Math.ceil(STATISTICS.pairedSample(difference, flips, 0.8))).toBe(pairs)
  expect(STATISTICS.pairedPower(difference, flips, pairs)).toBeGreaterThanOrEqual(0.8)
  expect(STATISTICS.pairedPower(difference, flips, pairs - 1)).toBeLessThan(0.8)
})

test('a margin as wide as the interval passes half of the harmless changes', () => {
  const margin = STATISTICS.pairedHalfWidth(0.1, 200)
  expect(STATISTICS.passRate(margin, 0, 0.1, 200)).toBeCloseTo(0.5, 6)
})
