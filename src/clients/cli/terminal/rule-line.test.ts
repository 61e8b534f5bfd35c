import { expect, test } from 'vitest'
import type { PointResult } from '#api'
import type { PointId, Rank } from '#domain'
import { inkOf } from './ink.ts'
import { ruleLines } from './rule-line.ts'

const ink = inkOf({ colour: false, ascii: true })
const points = (rank: Rank, weights: readonly number[], kind: PointResult['kind']) =>
  weights.map((weight, i): PointResult => ({ id: `${rank}-${i}` as PointId, rank, weight, kind }))
const RESULTS = [
  ...points('depth', [1], 'missing'),
  ...points('core', [3, 2], 'met'),
  ...points('expected', [1, 1], 'missing'),
]

test('a rule stands by rank, two characters per unit of weight, with a gap between ranks', () => {
  const [boxes, letters] = ruleLines(RESULTS, ink, 80)
  const { met, missing } = ink.glyphs.boxes
  const two = missing.repeat(2)
  expect(boxes).toBe(`${met.repeat(6)} ${met.repeat(4)}    ${two} ${two}    ${two}`)
  expect(letters).toBe('a      b       c  d     e')
})

test.each([80, 26, 25, 20])('a rule of 26 characters fits into %d, at half its width if need be', room => {
  const [boxes, letters] = ruleLines(RESULTS, ink, room)
  expect(boxes).toHaveLength(room < 26 ? 18 : 26)
  expect(letters.length).toBeLessThanOrEqual(boxes.length)
})
