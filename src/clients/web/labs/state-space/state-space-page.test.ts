import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { crossover, heldBy } from '#labs/state-space'
import { PIECES } from './code.ts'
import { gapText, whatToLookFor } from './state-space-text.ts'

test.each(PIECES)('the lines that are shown stand in %s', (name, piece) => {
  const file = join(import.meta.dirname, '../../../../labs/state-space', name)
  expect(readFileSync(file, 'utf8')).toContain(piece)
})

test.each([
  [0, '0'],
  [3e-16, 'under 10⁻¹²'],
  [2.345, '2.3×'],
])('a difference of %d is written %s', (gap, text) => expect(gapText(gap)).toBe(text))

test('the words take their numbers from the run', () => {
  const lines = whatToLookFor(heldBy(64, 0.9, 1).forms, 90, 4096, crossover(4096))
  expect(lines[0]).toContain('53 %')
  expect(lines.join(' ')).toMatch(/64 steps take \d+ rounds in place of 64/)
  expect(lines.at(-1)).toMatch(/at 49,1\d\d tokens/)
})
