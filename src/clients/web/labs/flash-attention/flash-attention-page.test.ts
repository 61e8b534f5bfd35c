import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PIECES } from './code.ts'
import { amountText, powerOfTen, threeDigits, ticksBetween, savingText } from './figures.ts'

test.each(PIECES)('the lines that are shown stand in the lab: %s', lines => {
  const file = join(import.meta.dirname, '../../../../labs/flash-attention/forward.ts')
  expect(readFileSync(file, 'utf8').replaceAll('\n  ', '\n')).toContain(lines)
})

test.each([
  [541_065_216, '541 MB'],
  [8_000_000, '8.00 MB'],
  [12_340_000_000, '12.3 GB'],
])('%i bytes are %s', (bytes, text) => expect(amountText(bytes)).toBe(text))

test.each([
  [0, '0'],
  [4.4e-16, '$4\\times10^{-16}$'],
])('%d is written %s', (value, text) => expect(powerOfTen(value)).toBe(text))

test('ratios keep the digits that matter', () => {
  expect([0.5, 3.97, 16].map(savingText)).toEqual([
    '2.0 times as many',
    '4.0 times fewer',
    '16.0 times fewer',
  ])
  expect([0.25, 31.9, 120].map(threeDigits)).toEqual(['0.250', '31.9', '120'])
})

test('ticks are round and few', () => {
  expect(ticksBetween(30, 600)).toEqual([50, 100, 200, 500])
  expect(ticksBetween(30, 6000)).toEqual([100, 1000])
})
