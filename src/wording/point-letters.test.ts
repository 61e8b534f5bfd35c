import { expect, test } from 'vitest'
import type { PointId, Rank } from '#domain'
import { beginsRank, inReportOrder, pointLetters } from './point-letters.ts'

const point = (id: string, rank: Rank) => ({ id: id as PointId, rank })
const POINTS = [
  point('one', 'depth'),
  point('two', 'core'),
  point('three', 'expected'),
  point('four', 'core'),
]

test('a report has core, expected and depth in this order, and letters by it', () => {
  const letters = pointLetters(POINTS)
  expect(inReportOrder(POINTS).map(({ id }) => `${letters.get(id)} ${id}`)).toEqual([
    'a two',
    'b four',
    'c three',
    'd one',
  ])
})

test('a gap stands before each rank but the first', () => {
  const ordered = inReportOrder(POINTS)
  expect(ordered.map((_, i) => beginsRank(ordered, i))).toEqual([false, false, true, true])
})
