import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PIECES } from './code.ts'
import { asPercent, scaleText, sizeText } from './figures.ts'
import { whatToLookFor } from './precision-text.ts'

test.each(PIECES)('the lines that are shown stand in the lab: %s', lines => {
  const file = join(import.meta.dirname, '../../../../labs/precision/gradients.ts')
  expect(readFileSync(file, 'utf8')).toContain(lines)
})

test.each([
  [0, '0\u00A0%'],
  [0.00003, 'under 0.05\u00A0%'],
  [0.038, '3.8\u00A0%'],
  [0.955, '96\u00A0%'],
  [0.9996, 'over 99.9\u00A0%'],
  [1, '100\u00A0%'],
])('a share of %d is written %s', (share, text) => expect(asPercent(share)).toBe(text))

test.each([
  [65_504, '65,504'],
  [2 ** -24, '6\u00A0×\u00A010⁻⁸'],
  [0.0078125, '0.00781'],
  [3.39e38, '3.4\u00A0×\u00A010³⁸'],
])('%d is written %s', (x, text) => expect(sizeText(x)).toBe(text))

test('a long scale is written as a power', () => expect([5, 20].map(scaleText)).toEqual(['32', '2²⁰']))

test('an overflow is said where there is one', () => {
  const fate = { zero: 0.1, subnormal: 0, normal: 0.9, overflow: 0 }
  const words = (overflow: number) =>
    whatToLookFor({ here: { ...fate, overflow }, plain: fate, scaled: fate }, 'fp16', 20).join(' ')
  expect(words(0.01)).toContain('1.0\u00A0% overflow')
  expect(words(0)).toContain('Nothing overflows')
})
