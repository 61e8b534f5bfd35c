import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { valuesAt } from '../lab-state.ts'
import { PIECES } from './code.ts'
import { KNOBS, LONGEST } from './knobs.ts'
import { oftenText } from './tokeniser-text.ts'

test.each(PIECES)('the lines that are shown stand in the lab', piece => {
  const file = join(import.meta.dirname, '../../../../labs/tokeniser/bpe.ts')
  expect(readFileSync(file, 'utf8')).toContain(piece)
})

test('a text is read as it was written, and one that is empty or too long not at all', () => {
  const read = (text: string) => valuesAt(KNOBS, new URLSearchParams({ text })).text
  expect(read('Zoë  🦉')).toBe('Zoë  🦉')
  const usual = valuesAt(KNOBS, new URLSearchParams()).text
  for (const text of ['', ' \n', 'a'.repeat(LONGEST.text + 1)]) expect(read(text)).toBe(usual)
})

test('a count of one is said as once', () => expect([1, 2].map(oftenText)).toEqual(['once', '2 times']))
