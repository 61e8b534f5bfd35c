import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PIECES } from './code.ts'
import { riseText, shareBehind, signed, wordOf } from './transformer-text.ts'

test.each(PIECES)('the lines that are shown stand in the model', piece => {
  expect(readFileSync(join(import.meta.dirname, '../../../../labs/gpt.ts'), 'utf8')).toContain(piece)
})

test.each([
  [0.125, '+0.13'],
  [-1, '−1.00'],
  [-0.004, '0.00'],
])('%d is written %s', (value, text) => expect(signed(value)).toBe(text))

test('a token keeps its space, and a line’s end can be seen', () => {
  expect([wordOf(' Mrs'), wordOf('\n')]).toEqual(['“ Mrs”', '“¶”'])
  expect(riseText(undefined)).toBe('not yet left out')
})

test('a state of the stream counts what was written just before it', () => {
  const shares = ['embedding', 'head 1.1', 'head 1.2', 'network 1', 'head 11.1'].map((writer, i) => ({
    writer,
    logit: 2 ** i,
  }))
  expect([0, 1, 2].map(i => shareBehind(shares, i))).toEqual([1, 6, 8])
})
