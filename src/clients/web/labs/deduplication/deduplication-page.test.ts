import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compared, longestSharedRun } from '#labs/deduplication'
import { valuesAt } from '../lab-state.ts'
import { PIECES } from './code.ts'
import { caughtText, setUp, whatToLookFor } from './deduplication-text.ts'
import { KNOBS, LONGEST, ROWS, WIDTHS } from './knobs.ts'

test.each(PIECES)('the lines of %s that are shown stand in the lab: %s', (file, lines) => {
  const folder = join(import.meta.dirname, '../../../../labs/deduplication')
  expect(readFileSync(join(folder, file), 'utf8')).toContain(lines)
})

test.each([
  [0, '0\u00a0%'],
  [0.0001, 'under 0.1\u00a0%'],
  [0.25, '25\u00a0%'],
  [0.99999, 'over 99.9\u00a0%'],
  [1, '100\u00a0%'],
])('a chance of %d is written %s', (chance, text) => expect(caughtText(chance)).toBe(text))

test('a text that is empty or too long is not read', () => {
  const read = (text: string) => valuesAt(KNOBS, new URLSearchParams({ text })).text
  const usual = valuesAt(KNOBS, new URLSearchParams()).text
  expect(read('my own')).toBe('my own')
  for (const text of ['', ' ', 'a'.repeat(LONGEST + 1)]) expect(read(text)).toBe(usual)
})

test('there are words for every setting, and for texts without any word', () => {
  const { text, other } = valuesAt(KNOBS, new URLSearchParams())
  for (const [one, two] of [
    [text, other],
    [text, text],
    ['🦉', '…'],
  ] as const) {
    const byWidth = WIDTHS.map(width => compared(one, two, width, 1))
    for (const n of WIDTHS)
      for (const rows of ROWS) {
        const words = whatToLookFor(byWidth, { n, rows, longest: longestSharedRun(one, two) })
        expect(words).toHaveLength(4)
        expect([...words, setUp(one, two, n)].join(' ')).not.toMatch(/NaN|undefined/)
      }
  }
})
