import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PIECES } from './code.ts'
import { amount, formulaOf, multipleText, scientific } from './figures.ts'
import { sizeLeft, viewOf } from './knobs.ts'

test.each(PIECES)('the lines that are shown stand in the lab: %s', lines => {
  const file = join(import.meta.dirname, '../../../../labs/scaling/inference.ts')
  expect(readFileSync(file, 'utf8')).toContain(lines)
})

test.each([
  [853e6, '853M'],
  [999.9e6, '1.0B'],
  [9.05e9, '9.1B'],
  [73e9, '73B'],
  [1.34e12, '1.3T'],
  [16.4e15, '16,400T'],
])('%d is written %s', (n, text) => expect(amount(n)).toBe(text))

test('powers of ten are raised', () => {
  expect([1e20, 5.88e23, 1e26].map(scientific)).toEqual(['10²⁰', '5.88·10²³', '10²⁶'])
  expect([5.88e23, 1e26].map(formulaOf)).toEqual(['$5.88\\cdot 10^{23}$', '$10^{26}$'])
})

test('a size that never reaches the loss is said to', () => {
  expect([1, Infinity].map(multipleText)).toEqual(['1.00×', 'never'])
})

test('nothing served leaves the size as it is, and more leaves less', () => {
  expect(sizeLeft(viewOf('refitted', 1e22, 0))).toBeCloseTo(100, 1)
  expect(sizeLeft(viewOf('refitted', 1e22, 10))).toBeLessThan(sizeLeft(viewOf('refitted', 1e22, 3)))
})
