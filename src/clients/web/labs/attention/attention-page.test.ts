import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CODE } from './code.ts'
import { entryText, ordinalNumber } from './figures.ts'

test('the lines that are shown stand in the lab', () => {
  const file = join(import.meta.dirname, '../../../../labs/attention/attention.ts')
  expect(readFileSync(file, 'utf8')).toContain(CODE)
})

test.each([
  [1, '1st'],
  [2, '2nd'],
  [11, '11th'],
  [100, '100th'],
  [113, '113th'],
  [123, '123rd'],
])('%i is the %s', (n, text) => expect(ordinalNumber(n)).toBe(text))

test.each([
  [-Infinity, '−∞'],
  [0, '0'],
  [-0.001, '0.00'],
  [-1.5, '−1.50'],
  [2, '2.00'],
])('%d is written %s', (value, text) => expect(entryText(value)).toBe(text))
