import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { learn, TOKENISATIONS } from '#labs/perplexity'
import { valuesAt } from '../lab-state.ts'
import { CODE } from './code.ts'
import { KNOBS, LONGEST } from './knobs.ts'
import { asPerplexity, whatToLookFor } from './perplexity-text.ts'

test('the lines that are shown stand in the lab', () => {
  const file = join(import.meta.dirname, '../../../../labs/perplexity/surprise.ts')
  expect(readFileSync(file, 'utf8')).toContain(CODE)
})

test('a text is read as it was written, and one that is empty or too long not at all', () => {
  const read = (text: string) => valuesAt(KNOBS, new URLSearchParams({ text })).text
  expect(read('Zoë  🦉')).toBe('Zoë  🦉')
  const usual = valuesAt(KNOBS, new URLSearchParams()).text
  for (const text of ['', ' \n', 'a'.repeat(LONGEST + 1)]) expect(read(text)).toBe(usual)
})

test.each([
  [0, '1.0'],
  [5, '32.0'],
  [10, '1024'],
])('%d bits a token are a perplexity of %s', (bits, text) => expect(asPerplexity(bits)).toBe(text))

test('on the usual passage the lower perplexity is said to belong to the worse model', () => {
  const { text } = valuesAt(KNOBS, new URLSearchParams())
  const scores = TOKENISATIONS.map(tokenisation => learn(tokenisation, 3, 3)(text))
  expect(whatToLookFor(scores, 'words')[1]).toContain('The lower perplexity belongs to the worse model')
})
