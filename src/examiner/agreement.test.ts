import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreement, quadraticKappa } from './agreement.ts'

const repeat = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item)

describe('agreement', () => {
  test('comes out as worked by hand', () => {
    // 20 both yes, 5 only the truth, 10 only the ruling, 15 both no: observed 35/50 = 0.7,
    // by chance (30 * 25 + 20 * 25) / 50^2 = 0.5, so kappa = 0.2 / 0.5.
    const pairs = [
      ...repeat(20, [true, true] as const),
      ...repeat(5, [true, false] as const),
      ...repeat(10, [false, true] as const),
      ...repeat(15, [false, false] as const),
    ]
    const found = agreement(pairs)
    expect(found.precision).toBeCloseTo(20 / 30, 12)
    expect(found.recall).toBeCloseTo(20 / 25, 12)
    expect(found.f1).toBeCloseTo(40 / 55, 12)
    expect(found.kappa).toBeCloseTo(0.4, 12)
    expect(found.count).toBe(50)
  })

  test('is whole when both always rule alike, and beyond chance nothing when one says yes to all', () => {
    expect(
      agreement([
        [true, true],
        [false, false],
      ]),
    ).toEqual({ precision: 1, recall: 1, f1: 1, kappa: 1, count: 2 })
    expect(
      agreement([
        [true, true],
        [false, true],
      ]),
    ).toMatchObject({ precision: 0.5, recall: 1, kappa: 0 })
    expect(
      agreement([
        [true, false],
        [false, true],
      ]).kappa,
    ).toBe(-1)
  })

  test('has no precision where nothing was ruled', () => {
    expect(
      agreement([
        [true, false],
        [false, false],
      ]),
    ).toMatchObject({ precision: 0, recall: 0, f1: 0 })
  })

  test('has an F1 that is the harmonic mean of precision and recall', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1 }), pairs => {
        const { precision, recall, f1 } = agreement(pairs)
        expect(f1).toBeCloseTo(
          precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
          12,
        )
      }),
    )
  })
})

describe('quadraticKappa', () => {
  test('comes out as worked by hand', () => {
    // Grades 0 to 2, costs 0, 1/4 and 1. Observed (1/4) / 4 = 1/16.
    // Shares: truth 1/4, 1/4, 1/2; ruled 1/4, 1/2, 1/4.
    // Expected: 1/4 (1/8 + 1/16 + 1/16 + 1/4) + 1 (1/16 + 1/8) = 1/8 + 3/16 = 5/16. Kappa = 1 - 1/5.
    expect(
      quadraticKappa(
        [
          [0, 0],
          [1, 1],
          [2, 2],
          [2, 1],
        ],
        3,
      ),
    ).toBeCloseTo(0.8, 12)
  })

  test('is 1 between equals, and -1 between opposites', () => {
    expect(
      quadraticKappa(
        [
          [0, 0],
          [3, 3],
        ],
        4,
      ),
    ).toBe(1)
    expect(
      quadraticKappa(
        [
          [0, 3],
          [3, 0],
        ],
        4,
      ),
    ).toBe(-1)
  })

  test('is 1 when there is only one grade to give', () => {
    expect(
      quadraticKappa(
        [
          [2, 2],
          [2, 2],
        ],
        4,
      ),
    ).toBe(1)
  })

  test('holds a slip of two grades against the ruler more than one of one', () => {
    const sure = [
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ] as const
    expect(quadraticKappa([...sure, [0, 1]], 4)).toBeGreaterThan(quadraticKappa([...sure, [0, 2]], 4))
  })
})
