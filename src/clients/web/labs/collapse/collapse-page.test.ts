import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { collapseFigures } from '#labs/collapse'
import { cutAtParts } from '../lab-parts.ts'
import { CODE, PIECES } from './code.ts'
import { ofHundred, whatToLookFor } from './collapse-text.ts'
import { loopOf, WAYS } from './knobs.ts'
import { partsOf } from './parts.ts'

test.each(PIECES)('the lines that are shown stand in the lab: %s', lines => {
  const file = join(import.meta.dirname, '../../../../labs/collapse/generations.ts')
  expect(readFileSync(file, 'utf8')).toContain(lines)
})

test.each(WAYS)('the parts for data that are %s stand in the lines once each', way => {
  const parts = partsOf(way)
  expect(parts.filter(part => CODE.split(part.code).length !== 2).map(({ id }) => id)).toEqual([])
  expect(cutAtParts(CODE, parts).filter(({ part }) => part !== undefined)).toHaveLength(parts.length)
})

test.each([
  [1, '100'],
  [0.184, '18'],
  [0.0511, '5.1'],
  [0.0005, '0.05'],
])('%d is written %s of 100', (share, text) => expect(ofHundred(share)).toBe(text))

test.each(WAYS)('it says what holds for data that are %s', way => {
  const figures = collapseFigures({ loop: loopOf(10, way), chains: 4, topics: 100, documents: 100, seed: 1 })
  const words = whatToLookFor(10, way, figures).join(' ')
  expect(words).not.toMatch(/NaN|undefined/)
  expect(words.includes('stays lost')).toBe(way === 'replace')
})
