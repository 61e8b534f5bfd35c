import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PIECES } from './code.ts'
import { lengthText, powerText, scoreText } from './figures.ts'
import { setUp, whatToLookFor } from './haystack-text.ts'
import { effectivePower, FACTS, LEADS, NONE, RULES } from './knobs.ts'

test.each(PIECES)('the lines that are shown stand in the lab', piece => {
  const file = join(import.meta.dirname, '../../../../labs/haystack/lengths.ts')
  expect(readFileSync(file, 'utf8')).toContain(piece)
})

test('lengths are written as windows are advertised', () => {
  expect([2 ** 12, 2 ** 17, 2 ** 20].map(lengthText)).toEqual(['4K', '128K', '1M'])
  expect([NONE, 14].map(powerText)).toEqual(['not even 4K', '16K tokens'])
  expect([99.99, 99.2, 85.6, 4.25].map(scoreText)).toEqual(['100.0', '99.2', '85.6', '4.3'])
})

test('more facts never lengthen what is of use', () => {
  for (const lead of LEADS) {
    const powers = FACTS.map(facts => effectivePower('ruler', lead, facts))
    expect(powers).toEqual(powers.toSorted((a, b) => b - a))
  }
  expect(effectivePower('ruler', 6.2, 1)).toBe(20)
  expect(effectivePower('ruler', 6.2, 8)).toBe(14)
})

test('there are words for every setting', () => {
  for (const facts of FACTS)
    for (const lead of LEADS)
      for (const rule of RULES) {
        const setting = { facts, lead, rule }
        expect([setUp(setting), ...whatToLookFor(setting)].join(' ')).not.toMatch(/NaN|undefined|Infinity/)
      }
})
