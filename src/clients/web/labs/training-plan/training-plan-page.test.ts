import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PIECES } from './code.ts'
import { billionsText, dollarsText, durationText, memoryText } from './figures.ts'
import { planRow, planRows } from './plan.ts'

test.each(PIECES)('the lines that are shown stand in the lab: %s', lines => {
  const file = join(import.meta.dirname, '../../../../labs/training-plan/zero.ts')
  expect(readFileSync(file, 'utf8')).toContain(lines)
})

test('the plan is 6ND over what 64 H100s achieve', () => {
  const { days, dollars } = planRow({ params: 7, tokens: 2000, cards: 64 })
  expect(days).toBeCloseTo((6 * 7e9 * 2e12) / (64 * 989e12 * 0.4) / 86_400, 9)
  expect(dollars).toBeCloseTo(days * 24 * 64 * 2.5, 4)
})

test('only whole GPUs are listed', () => {
  const listed = (cards: number) => planRows({ params: 7, tokens: 1, cards }).map(row => row.cards)
  expect(listed(64)).toEqual([16, 32, 64, 128, 256])
  expect(listed(6)).toEqual([3, 6, 12, 24])
  expect(listed(1)).toEqual([1, 2, 4])
})

test('numbers are written with three digits', () => {
  expect([1.75e9, 112e9, 6.48e12].map(memoryText)).toEqual(['1.75 GB', '112 GB', '6.48 TB'])
  expect([1.5, 38.4, 133_000].map(durationText)).toEqual(['36 hours', '38.4 days', '364 years'])
  expect([147_466, 2.5e6].map(dollarsText)).toEqual(['147,000 dollars', '2.5 million dollars'])
  expect([7, 2000].map(billionsText)).toEqual(['7B', '2T'])
})
