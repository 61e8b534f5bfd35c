import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PIECES } from './code.ts'
import { perplexitySlidTo, SLIDER, tenthsOf } from './knobs.ts'
import { roundedRow } from './Levels.tsx'
import { perplexityAt, whatToLookFor } from './quantisation-text.ts'

test.each(PIECES)('the lines that are shown stand in the lab: %s', lines => {
  const file = join(import.meta.dirname, '../../../../labs/quantisation/rounding.ts')
  expect(readFileSync(file, 'utf8')).toContain(lines)
})

test('a row rounded by its matrix has fewer values than one rounded by itself', () => {
  const row = Array.from({ length: 64 }, (_, i) => i / 64 - 0.5)
  const valuesBy = (rule: 'matrix' | 'row') => new Set(roundedRow({ row, largest: 2, bits: 3, rule })).size
  expect(valuesBy('matrix')).toBeLessThan(valuesBy('row'))
})

test('it says of the perplexities only what is there yet', () => {
  const study = {
    step: 1,
    steps: 20,
    losses: [],
    whole: 20,
    results: [{ bits: 3, rule: 'matrix' as const, perplexity: 68.3 }],
    sample: { row: [], largest: 1 },
  }
  expect(perplexityAt(study, 3, 'matrix')).toBe(68.3)
  expect(perplexityAt(study, 3, 'row')).toBeUndefined()
  expect(whatToLookFor(study)).toHaveLength(1)
})

test('the slider stands at round perplexities, from what is read without loss to what two bits can do', () => {
  expect([SLIDER.least, SLIDER.start, SLIDER.most].map(perplexitySlidTo)).toEqual([20, 50, 5000])
  expect(perplexitySlidTo(tenthsOf(133.4))).toBeCloseTo(133.4, 9)
})
