import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compareFits } from '#labs/divergence'
import { CODE } from './code.ts'
import { figure, whatToLookFor } from './divergence-text.ts'

test('the lines that are shown stand in the lab', () => {
  const file = join(import.meta.dirname, '../../../../labs/divergence/fit.ts')
  expect(readFileSync(file, 'utf8')).toContain(CODE)
})

test.each([
  [-0.001, '0.00'],
  [-2.984, '−2.98'],
  [3, '3.00'],
])('%d is written %s', (value, text) => expect(figure(value)).toBe(text))

test('it says that the start decides only where it does', () => {
  const words = (distance: number) => whatToLookFor(compareFits({ distance, left: 0.5 }), 'right').join(' ')
  expect(words(8)).toContain('The start decides')
  expect(words(2)).toContain('From either bump')
})
