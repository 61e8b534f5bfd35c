import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PIECES } from './code.ts'
import { inDegrees, timesText } from './figures.ts'

test.each(PIECES)('the lines that are shown stand in %s', (name, piece) => {
  const file = join(import.meta.dirname, '../../../../labs', name)
  expect(readFileSync(file, 'utf8')).toContain(piece)
})

test.each([
  [0, '0°'],
  [0.05, '2.9°'],
  [Math.PI, '180°'],
])('%d radians are %s', (radians, text) => expect(inDegrees(radians)).toBe(text))

test('a factor has two decimals below ten and one above', () => {
  expect([1, 3.456, 16].map(timesText)).toEqual(['1.00', '3.46', '16.0'])
})
