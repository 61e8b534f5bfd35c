import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { capacityFactors } from '#labs/experts'
import { PIECES } from './code.ts'
import { percent } from './experts-text.ts'
import { CAPACITIES } from './knobs.ts'

test.each(PIECES)('the lines that are shown stand in %s', (name, piece) => {
  const file = join(import.meta.dirname, '../../../../labs/experts', name)
  expect(readFileSync(file, 'utf8')).toContain(piece)
})

test('every capacity that can be set is one that was measured', () => {
  expect(CAPACITIES.filter(factor => !capacityFactors().includes(factor))).toEqual([])
})

test.each([
  [0, '0\u00a0%'],
  [0.0312, '3.1\u00a0%'],
  [0.0996, '10\u00a0%'],
  [0.84375, '84\u00a0%'],
  [1, '100\u00a0%'],
])('%d is written %s', (share, text) => expect(percent(share)).toBe(text))
