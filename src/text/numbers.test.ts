import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumber, sameValue } from './numbers.ts'

describe('readNumber', () => {
  test.each<[string, number]>([
    ['7', 7],
    ['0.125', 0.125],
    ['.5', 0.5],
    ['50,000', 50_000],
    ['1,234,567.5', 1_234_567.5],
    ['50k', 50_000],
    ['50K', 50_000],
    ['1.5M', 1_500_000],
    ['7b', 7e9],
    ['7bn', 7e9],
    ['2T', 2e12],
    ['1e5', 100_000],
    ['1e-8', 1e-8],
    ['twelve', 12],
    ['Half', 0.5],
    ['zero', 0],
    ['million', 1e6],
  ])('reads %s as %d', (text, value) => {
    expect(readNumber(text)).toBeCloseTo(value, 12)
  })

  test.each(['', 'word', 'k', 'gpt2', '3x', '1.2.3', 'toString', '-1', ','])(
    'finds no numeral in %j',
    text => {
      expect(readNumber(text)).toBeUndefined()
    },
  )

  test('reads back any whole number, with or without separators', () => {
    fc.assert(
      fc.property(fc.nat(), value => {
        expect(readNumber(String(value))).toBe(value)
        expect(readNumber(value.toLocaleString('en'))).toBe(value)
      }),
    )
  })
})

describe('sameValue', () => {
  test.each<[number, number, boolean]>([
    [2.7, 2.718, true],
    [0, 0, true],
    [50_000, 50_257, true],
    [100, 98, true],
    [100, 97, false],
    [0, 0.001, false],
    [-5, 5, false],
  ])('takes %d for %d: %s', (a, b, same) => {
    expect(sameValue(a, b)).toBe(same)
  })

  test('does not mind the order', () => {
    const figure = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        expect(sameValue(a, b)).toBe(sameValue(b, a))
      }),
    )
  })
})
