import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { corpusOf, orderResult } from '#labs/n-grams'
import { PIECES } from './code.ts'
import { figure, percent, whatToLookFor } from './n-gram-text.ts'

test.each(PIECES)('the lines that are shown stand in the lab', piece => {
  const file = join(import.meta.dirname, '../../../../labs/ngram-models.ts')
  const lines = readFileSync(file, 'utf8')
  // Lines within a function are shown without their indent.
  expect([lines, lines.replaceAll(/^ {2}/gm, '')].some(text => text.includes(piece))).toBe(true)
})

test.each([
  [0, '0 %'],
  [0.0186, '1.9 %'],
  [0.6951, '70 %'],
  [1, '100 %'],
])('the share %d is written %s', (share, text) => expect(percent(share)).toBe(text))

test.each([
  [Infinity, '∞'],
  [92.54, '92.5'],
  [1821.4, '1,821'],
])('the perplexity %d is written %s', (value, text) => expect(figure(value)).toBe(text))

test.each([
  [1, 'nothing is unseen'],
  [3, 'makes the perplexity infinite'],
])('the words fit the order %i', (order, words) => {
  const said = whatToLookFor(orderResult(corpusOf(2), order), { words: 60, copied: 4 }).join(' ')
  expect(said).toContain(words)
  expect(said).toContain('is 4 of 60 words')
})
