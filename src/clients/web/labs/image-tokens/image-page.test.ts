import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DESIGNS, sequenceTokens } from '#labs/image-tokens'
import { PIECES } from './code.ts'
import { mebibytes, millions, parametersText } from './figures.ts'
import { setUp, whatToLookFor } from './image-text.ts'
import { IMAGES, MOST, SIDES } from './knobs.ts'

test.each(PIECES)('the lines that are shown stand in the lab', piece => {
  const file = join(import.meta.dirname, '../../../../labs/image-tokens/cost.ts')
  expect(readFileSync(file, 'utf8')).toContain(piece)
})

test('numbers are written with their units', () => {
  expect(mebibytes(72 * 2 ** 20)).toBe('72 MiB')
  expect([20_971_520, 1.36e9].map(parametersText)).toEqual(['21M', '1.4B'])
  expect([580_000, 52_000_000].map(millions)).toEqual(['0.6M', '52M'])
})

test('the slider reaches every number that can be asked for', () => {
  for (const side of SIDES)
    for (const design of DESIGNS) expect(sequenceTokens(design, side)).toBeLessThanOrEqual(MOST)
})

test('there are words for every setting', () => {
  for (const side of SIDES)
    for (const design of DESIGNS)
      for (const images of IMAGES) {
        const setting = { side, design, images }
        expect([setUp(setting), ...whatToLookFor(setting)].join(' ')).not.toMatch(/NaN|undefined/)
      }
})
