import { describe, expect, test } from 'vitest'
import { compute } from './calculator.ts'

describe('the calculator', () => {
  test.each([
    ['2 * layers * 128 / 2^30', { layers: 2 ** 22 }, 1],
    ['floor(7.9) + ceil(0.1) + round(2.5)', {}, 11],
    ['sqrt(6e22 / 6) / 1e11', {}, 1],
    ['combinations(12, 3)', {}, 220],
    ['combinations(1e9, 2)', {}, 499999999500000000],
    ['-2^2 + log(exp(3)) + log2(8) + log10(100) + mod(7, 4) + min(3, 1) + max(1, 2) + abs(-1)', {}, 11],
    ['2 * pi', {}, 2 * Math.PI],
  ])('computes %s', (expression, parameters, value) => {
    expect(compute(expression, parameters)).toBeCloseTo(value, 9)
  })

  test.each([
    'combinations(1e15, 5e14)',
    'combinations(1e300, 3)',
    'import({ pi: 3 }, { override: true })',
    'createUnit("foo")',
    'evaluate("1 + 1")',
    'parse("1")',
    'simplify("x")',
    'derivative("x", "x")',
    'resolve("x")',
    'compile("1")',
    'config({})',
    'typed',
    'create({})',
    'chain(2)',
    'help(2)',
    'number("2")',
    'numeric("2")',
    'matrix()',
    'random()',
    'x = 2',
    'f(x) = f(x)',
    'a.b',
    'constructor',
    'abs.constructor("return 1")()',
    '"text"',
    '[1, 2]',
    '{ a: 1 }',
    '1:1e9',
    '1; 2',
    '2 > 1 ? 1 : 2',
    'true',
    'abs',
    '1 / 0',
    '0 / 0',
    '9^9^9',
    '2 +',
    '',
    'nobody + 1',
    '5 GB',
  ])('refuses %s', expression => {
    expect(() => compute(expression)).toThrow(/./)
  })

  test('refuses what is longer than any calculation', () => {
    expect(() => compute(`1${' + 1'.repeat(300)}`)).toThrow(/at most 1000/)
  })

  test('the built-in properties of an object are not parameters', () => {
    for (const name of ['toString', '__proto__', 'hasOwnProperty', 'valueOf'])
      expect(() => compute(`${name} + 1`)).toThrow(/./)
  })

  test('one set of numbers leaves nothing behind for the next', () => {
    expect(compute('a + 1', { a: 1 })).toBe(2)
    expect(compute('a + 1', { a: 5 })).toBe(6)
    expect(() => compute('a + 1')).toThrow(/a/)
  })
})
