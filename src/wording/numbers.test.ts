import { expect, test } from 'vitest'
import type { PointId, Rank, Verdict } from '#domain'
import type { PointResult } from '#api'
import { aloud, beyondText, clock, ordinal, percentText, ranksText, sumOf, sumText } from './numbers.ts'

const result = (kind: Verdict['kind'], weight: number, rank: Rank = 'core'): PointResult => ({
  id: 'p' as PointId,
  rank,
  weight,
  kind,
})

test.each<[PointResult[], string]>([
  [[result('met', 3), result('missing', 2)], '3 of 5'],
  [[result('met', 3), result('partial', 1)], '3.5 of 4'],
  [[result('contradicted', 2), result('unjudged', 2)], '0 to 2 of 4'],
  [[result('met', 3), result('missing', 1, 'expected'), result('met', 5, 'depth')], '3 of 4'],
  [[result('partial', 1, 'depth')], '0.5 of 1'],
])('sums %j to %s', (results, said) => {
  expect(sumText(sumOf(results))).toBe(said)
})

test.each<[PointResult[], string | undefined]>([
  [[result('met', 1), result('met', 1, 'depth'), result('partial', 1, 'depth')], 'beyond the bar: 1 of 2'],
  [[result('met', 1)], undefined],
  [[result('met', 1, 'depth')], undefined],
])('counts the depth of %j beside the mark: %s', (results, said) => {
  expect(beyondText(results)).toBe(said)
})

test('names the ranks that there are, in their order', () => {
  const results = [result('met', 1, 'depth'), result('met', 1), result('met', 1)]
  expect(ranksText(results)).toBe('2 core, 1 depth')
})

test.each([
  [1, 'first'],
  [11, '11th'],
  [22, '22nd'],
  [113, '113th'],
])('the ordinal of %i is %s', (n, said) => {
  expect(ordinal(n)).toBe(said)
})

test('writes the clock', () => {
  expect([0, 59.9, 60, 605].map(clock)).toEqual(['0:00', '0:59', '1:00', '10:05'])
})

test('a mark with two ends is a range', () => {
  expect(percentText({ kind: 'open', low: 0.43, high: 0.5 })).toBe('43 to 50 %')
})

test('counts words and the seconds to say them', () => {
  expect(aloud('one two three four five')).toEqual({ words: 5, seconds: 2 })
})
