import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PIECES } from './code.ts'
import { apartBy, placeOf, shareOf, shareText } from './figures.ts'

test.each(PIECES)('the lines that are shown stand in the lab', piece => {
  const file = join(import.meta.dirname, '../../../../labs/recurrent/through-time.ts')
  expect(readFileSync(file, 'utf8').replaceAll(/^ {2}/gm, '')).toContain(piece)
})

test.each([
  [0, '0'],
  [1, '1'],
  [0.00517, '0.0052'],
  [117.4, '120'],
  [1e-12, '10⁻¹²'],
  [3.14e-4, '3.1 × 10⁻⁴'],
  [10_000, '10⁴'],
])('%d is written %s', (value, text) => expect(shareText(value)).toBe(text))

test('a place on the slider is the power of ten that it stands for', () => {
  for (const place of [0, 4.5, 12, 16]) expect(placeOf(shareOf(place))).toBeCloseTo(place, 9)
})

test('labels that would touch move apart and stay in the picture', () => {
  expect(apartBy(10, [50, 5, 52], 100)).toEqual([50, 5, 60])
  expect(apartBy(10, [98, 99, 20], 100)).toEqual([90, 100, 20])
})
