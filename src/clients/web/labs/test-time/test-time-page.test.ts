import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { accuracyCurves } from '#labs/test-time'
import { PIECES } from './code.ts'
import { inPercent, spreadApart, whatToLookFor } from './test-time-text.ts'

test.each(PIECES)('the lines that are shown stand in the lab: %s', piece => {
  const folder = join(import.meta.dirname, '../../../../labs/test-time')
  const files = ['curves.ts', 'verifier.ts'].map(file => readFileSync(join(folder, file), 'utf8'))
  expect(files.filter(file => file.includes(piece))).toHaveLength(1)
})

test.each([
  [0, '0.0\u00a0%'],
  [0.054, '5.4\u00a0%'],
  [1, '100.0\u00a0%'],
])('%d is written %s', (value, text) => expect(inPercent(value)).toBe(text))

test('labels keep their distance and their order', () => {
  expect(spreadApart([10, 12, 100], 15)).toEqual([10, 25, 100])
  expect(spreadApart([12, 10], 15)).toEqual([25, 10])
})

test('it says where the verifier is at its best, and where the vote tends to', () => {
  const words = (p: number, wrong: number, adversarial: number) => {
    const scorer = { separation: 2, adversarial, adversarialScore: 5 }
    return whatToLookFor(accuracyCurves({ p, wrong, scorer, seed: 1 }), { p, wrong, scorer }).join(' ')
  }
  expect(words(0.2, 9, 0.01)).toContain('then falls')
  expect(words(0.2, 9, 0)).toContain('still rises')
  expect(words(0.2, 9, 0)).toContain('tends to 100\u00a0%')
  expect(words(0.2, 1, 0)).toContain('tends to 0\u00a0%')
})
