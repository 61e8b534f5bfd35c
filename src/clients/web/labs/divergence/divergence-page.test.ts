import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compareFits } from '#labs/divergence'
import { PIECES } from './code.ts'
import { figure, whatToLookFor } from './divergence-text.ts'

test.each(PIECES)('the lines that are shown stand in the lab', piece => {
  const file = join(import.meta.dirname, '../../../../labs/divergence/fit.ts')
  const [lines, shown = ''] = [readFileSync(file, 'utf8'), piece].map(text => text.replaceAll(/^ +/gm, ''))
  expect(lines).toContain(shown)
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
