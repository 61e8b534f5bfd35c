import { describe, expect, test } from 'vitest'
import { calibrationError, correlation, rankCorrelation } from './metrics.ts'

describe('correlation', () => {
  test.each<[string, [number, number][], number]>([
    [
      'a rising line',
      [
        [0, 1],
        [1, 3],
        [2, 5],
      ],
      1,
    ],
    [
      'a falling line',
      [
        [0, 5],
        [1, 3],
        [2, 1],
      ],
      -1,
    ],
    // Deviations (-1, 0, 1) and (-1, 1, 0): 1 / sqrt(2 * 2).
    [
      'three points off a line',
      [
        [1, 1],
        [2, 3],
        [3, 2],
      ],
      0.5,
    ],
    [
      'no spread',
      [
        [1, 1],
        [1, 1],
      ],
      0,
    ],
  ])('of %s', (_, pairs, expected) => {
    expect(correlation(pairs)).toBeCloseTo(expected, 12)
  })
})

describe('rankCorrelation', () => {
  test('minds the order alone', () => {
    expect(
      rankCorrelation([
        [1, 0.1],
        [2, 0.2],
        [3, 100],
      ]),
    ).toBeCloseTo(1, 12)
    expect(
      rankCorrelation([
        [1, 9],
        [2, 4],
        [3, 1],
      ]),
    ).toBeCloseTo(-1, 12)
  })

  test('gives equal values the middle of their ranks', () => {
    // Ranks 0, 1.5, 1.5, 3 against 0, 1, 2, 3: covariance 4.5, variances 4.5 and 5.
    expect(
      rankCorrelation([
        [1, 1],
        [2, 2],
        [2, 3],
        [5, 4],
      ]),
    ).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12)
  })
})

describe('calibrationError', () => {
  test('comes out as worked by hand', () => {
    // Bin 0.9: mean 0.95, right 1/2, off 0.45, weight 2/4. Bin 0.6: mean 0.6, right 1/2, off 0.1, weight 2/4.
    expect(
      calibrationError([
        [0.9, true],
        [1, false],
        [0.6, true],
        [0.6, false],
      ]),
    ).toBeCloseTo(0.275, 12)
  })

  test.each<[string, [number, boolean][], number]>([
    [
      'sure and right',
      [
        [1, true],
        [1, true],
      ],
      0,
    ],
    [
      'sure and wrong',
      [
        [1, false],
        [1, false],
      ],
      1,
    ],
    [
      'half sure and half right',
      [
        [0.5, true],
        [0.5, false],
      ],
      0,
    ],
  ])('of one who is %s', (_, pairs, expected) => {
    expect(calibrationError(pairs)).toBe(expected)
  })
})
