import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { valuesAt } from '../lab-state.ts'
import { PIECES } from './code.ts'
import { examplesOf, readTokens } from './examples.ts'
import { KNOBS, LONGEST, MOST_TOKENS } from './knobs.ts'
import { passesText } from './objectives-text.ts'

test.each(PIECES)('the lines that are shown stand in the lab', piece => {
  const file = join(import.meta.dirname, '../../../../labs/objectives/example.ts')
  expect(readFileSync(file, 'utf8')).toContain(piece)
})

test('a text has two words at least, and is not too long', () => {
  const read = (text: string) => valuesAt(KNOBS, new URLSearchParams({ text })).text
  expect(read('two words')).toBe('two words')
  const usual = valuesAt(KNOBS, new URLSearchParams()).text
  for (const text of ['', 'one', 'a '.repeat(LONGEST)]) expect(read(text)).toBe(usual)
})

test('a long text is cut, so that its rows can be read', () => {
  expect(readTokens('word '.repeat(50))).toHaveLength(MOST_TOKENS)
})

test('the passes are those that a causal pass is worth', () => {
  const made = examplesOf({ text: 'a b c d e f g h i j', rate: 30, span: 3, seed: 1 })
  const passes = new Map(made.map(each => [each.objective, each.passes]))
  expect(passes.get('causal')).toBe(1)
  expect(passes.get('masked')).toBe(3)
  expect(passes.get('task')).toBe(4.5)
})

test.each([
  [7.333, '7.3'],
  [Infinity, 'none'],
])('%d passes are written %s', (passes, text) => expect(passesText(passes)).toBe(text))
