import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PIECES } from './code.ts'
import { apart, factorAt, factorText, placeOfFactor } from './figures.ts'
import { JOINS } from './knobs.ts'
import { networkOf } from './networks.ts'
import { setUp, whatToLookFor } from './signal-text.ts'

test.each(PIECES)('the lines that are shown stand in the lab', piece => {
  const file = join(import.meta.dirname, '../../../../labs/signal/stack.ts')
  expect(readFileSync(file, 'utf8').replaceAll(/^ {2}/gm, '')).toContain(piece)
})

test.each([
  [0, '0'],
  [Infinity, '∞'],
  [1, '1'],
  [7.2e-16, '7.2\u00A0×\u00A010⁻¹⁶'],
  [0.52, '0.52'],
  [1e20, '10²⁰'],
])('%d is written %s', (value, text) => expect(factorText(value)).toBe(text))

test('a place on the slider is the power of ten that it stands for', () => {
  for (const place of [0, 5, 20, 40]) expect(placeOfFactor(factorAt(place))).toBeCloseTo(place, 9)
})

test('labels that would touch move apart and stay in the picture', () => {
  expect(apart(10, [50, 5, 52], 100)).toEqual([50, 5, 60])
  expect(apart(10, [98, 99, 20], 100)).toEqual([90, 100, 20])
})

test('the text names what is chosen and has a number for each connection', () => {
  const choice = { rule: 'he', activation: 'relu', join: 'plain', depth: 10 } as const
  expect(setUp(choice)).toContain('deviation of 0.044')
  const networks = JOINS.map(each => [each, networkOf({ ...choice, join: each })] as const)
  const byJoin = Object.fromEntries(networks) as Record<(typeof JOINS)[number], (typeof networks)[0][1]>
  const words = whatToLookFor({ here: byJoin.plain, byJoin }, choice).join(' ')
  expect(words).not.toMatch(/NaN|undefined/)
  expect(words).toContain('Post-norm keeps the stream at 1 ')
})
