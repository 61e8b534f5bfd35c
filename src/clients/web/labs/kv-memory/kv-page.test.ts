import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CARDS, freeOnEachCard } from '#labs/kv-memory'
import { PIECES } from './code.ts'
import { kibibytes, powerText, tokensText } from './figures.ts'
import { GPU_COUNTS, MEMORIES, modelNamed, NAMED } from './knobs.ts'
import { cacheLines, X, Y } from './lines.ts'
import { measuredPower } from './measured.ts'

test.each(PIECES)('the lines that are shown stand in the lab: %s', lines => {
  const file = join(import.meta.dirname, '../../../../labs/kv-memory/fit.ts')
  expect(readFileSync(file, 'utf8')).toContain(lines)
})

test('every memory that can be chosen is that of a card', () => {
  expect(Object.values(CARDS).map(card => card.memoryGB)).toEqual([...MEMORIES])
})

test.each([
  [0, '0'],
  [999.4, '999'],
  [999.6, '1.0k'],
  [9949, '9.9k'],
  [9951, '10k'],
  [999_600, '1.0M'],
  [12e6, '12M'],
])('%d tokens are written %s', (tokens, text) => expect(tokensText(tokens)).toBe(text))

test('the slider writes powers of ten, and no room as 0', () => {
  expect(powerText(4.5)).toBe('32k tokens')
  expect(powerText(-Infinity)).toBe('0 tokens')
  expect(kibibytes(2560 * 1024)).toBe('2,560')
})

describe('the lines of the picture', () => {
  const card = CARDS.h100
  const all = NAMED.flatMap(name =>
    GPU_COUNTS.flatMap(cards =>
      [1, 16, 128].map(sequences => [modelNamed(name), { card, cards, sequences }] as const),
    ),
  )

  test('stay within it, one of them built', () => {
    for (const [model, serving] of all) {
      const lines = cacheLines(model, serving)
      expect(lines.filter(line => line.built)).toHaveLength(1)
      for (const { x, y } of lines.flatMap(line => [line.from, line.to])) {
        expect(x).toBeGreaterThanOrEqual(X.least)
        expect(x).toBeLessThanOrEqual(X.most)
        expect(y).toBeGreaterThanOrEqual(Y.least - 1e-9)
        expect(y).toBeLessThanOrEqual(Y.most + 1e-9)
      }
    }
  })

  test('meet the free memory where the lab says that it is full', () => {
    for (const [model, serving] of all) {
      const built = cacheLines(model, serving).find(line => line.built)
      if (built?.meets === undefined) continue
      expect(built.meets).toBe(measuredPower(model, serving))
      const level = Math.log10(freeOnEachCard(model, serving) / 1e9)
      expect(built.meets + built.from.y - built.from.x).toBeCloseTo(level, 2)
    }
  })

  test('are one where eight cards make the caches of GQA and MQA equal', () => {
    const lines = cacheLines(modelNamed('llama-3-70b'), { card, cards: 8, sequences: 1 })
    expect(lines.map(line => line.name)).toEqual(['MHA', 'MLA', 'GQA, MQA'])
  })
})
