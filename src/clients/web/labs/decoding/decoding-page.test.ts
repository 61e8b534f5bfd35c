import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PIECES } from './code.ts'
import { cutWithAmount, shareText } from './decoding-text.ts'

test.each(PIECES)('the lines that are shown stand in the lab', piece => {
  const file = join(import.meta.dirname, '../../../../labs/decoding/sampling.ts')
  expect(readFileSync(file, 'utf8')).toContain(piece)
})

test.each([
  [0, '0'],
  [0.0001, '<0.001'],
  [0.0451, '0.045'],
  [1, '1.000'],
])('%d is written %s', (value, text) => expect(shareText(value)).toBe(text))

test.each([
  ['none', 'no cut'],
  ['top-k', 'top-k, $k=5$'],
  ['top-p', 'top-p, $p=0.9$'],
  ['min-p', 'min-p, 0.1 of the top'],
] as const)('the cut %s is written with its amount', (cut, text) => {
  expect(cutWithAmount({ T: 1, cut, k: 5, mass: 0.9, share: 0.1 })).toBe(text)
})
