import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTyped } from './read-typed.ts'
import { showExact, showNumber, unitAfter } from './show-number.ts'

describe('a number is shown', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [-7, '-7'],
    [1234, '1234'],
    [16_384, '16,384'],
    [-16_384, '-16,384'],
    [9_999_999, '9,999,999'],
    [1e7, '1×10⁷'],
    [134_217_728, '1.342×10⁸'],
    [1.3e12, '1.3×10¹²'],
    [99_996_000, '1×10⁸'],
    [0.5, '0.5'],
    [1 / 3, '0.3333'],
    [2.5, '2.5'],
    [12.34567, '12.35'],
    [123_456.7, '123,500'],
    [6_000_000.5, '6,000,000'],
    [9_999_999.6, '1×10⁷'],
    [0.001, '0.001'],
    [0.000_123_45, '1.234×10⁻⁴'],
  ])('%d as %s', (value, shown) => {
    expect(showNumber(value)).toBe(shown)
  })

  test.each([
    [134_217_728, '134,217,728'],
    [-0, '0'],
    [2 ** 40, '1,099,511,627,776'],
    [2.5, '2.5'],
    [1e18, '1×10¹⁸'],
  ])('%d to the last digit as %s', (value, shown) => {
    expect(showExact(value)).toBe(shown)
  })

  test('as it may be typed, within 0.05 % of its value', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 }), value => {
        // Computing ends where powers of ten do.
        fc.pre(value === 0 || Math.abs(value) > 1e-300)
        const read = readTyped(showNumber(value), '')
        if (!read.ok) throw new Error(read.error)
        expect(Math.abs(read.value.figure - value)).toBeLessThanOrEqual(Math.abs(value) * 0.0005)
      }),
    )
  })
})

test.each([
  ['1', 'tokens', 'token'],
  ['2', 'tokens', 'tokens'],
  ['0.1', 'tokens', 'tokens'],
  ['1', 'ms', 'ms'],
  ['1', 'GPUs', 'GPUs'],
  ['1', 'percentage points', 'percentage point'],
])('%s is followed by %s as %s', (figure, unit, said) => {
  expect(unitAfter(figure, unit)).toBe(said)
})
