import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testedModels } from '#labs/emergence'
import { PIECES } from './code.ts'
import { whatToLookFor } from './emergence-text.ts'
import { shareText, sizeText } from './figures.ts'
import { GUESSABLE_LENGTHS, ITEMS } from './knobs.ts'

test.each(PIECES)('the lines that are shown stand in the lab', piece => {
  const file = join(import.meta.dirname, '../../../../labs/emergence/metrics.ts')
  expect(readFileSync(file, 'utf8')).toContain(piece)
})

test.each([
  [0, '0\u00a0%'],
  [0.0004, '<\u202f0.1\u00a0%'],
  [0.0994, '9.9\u00a0%'],
  [0.12, '12\u00a0%'],
  [1, '100\u00a0%'],
])('%d is written %s', (share, text) => expect(shareText(share)).toBe(text))

test('sizes are written in millions, billions and trillions', () =>
  expect([1e7, 10 ** 9.5, 1e10, 1e12].map(sizeText)).toEqual(['10M', '3.2B', '10B', '1T']))

test('there are words for every setting', () => {
  for (const length of GUESSABLE_LENGTHS)
    for (const items of ITEMS) {
      const words = whatToLookFor(testedModels(length, items, 1), { length, items })
      expect(words).toHaveLength(4)
      expect(words.join(' ')).not.toMatch(/NaN|undefined/)
    }
})
