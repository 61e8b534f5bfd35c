import { describe, expect, test } from 'vitest'
import { PointId } from './ids.ts'
import { StoredOutline, countingText, markedPoints, readOutline } from './point.ts'

const id = PointId.parse('heart')

describe('readOutline', () => {
  test.each([
    [true, 'core'],
    [false, 'expected'],
  ] as const)('reads a point that is core: %s, from before there were ranks, as %s', (core, rank) => {
    expect(readOutline(StoredOutline.parse({ id, core, weight: 2 }))).toEqual({ id, rank, weight: 2 })
  })

  test('leaves a ranked point as it is', () => {
    const ranked = StoredOutline.parse({ id, rank: 'depth', weight: 1 })
    expect(readOutline(ranked)).toEqual(ranked)
  })
})

describe('markedPoints', () => {
  const [core, expected, depth] = [{ rank: 'core' }, { rank: 'expected' }, { rank: 'depth' }] as const

  test('are core and expected ones', () => {
    expect(markedPoints([depth, core, expected])).toEqual([core, expected])
  })

  test('are all where there is only depth, as in the probe of one depth point', () => {
    expect(markedPoints([depth])).toEqual([depth])
  })
})

test.each([
  [{ counts: 'whole' } as const, undefined],
  [{ counts: 'either half' } as const, 'Either half earns it.'],
  [{ counts: 'one of', items: ['FP8', 'INT4'] } as const, 'One of these earns it: FP8; INT4.'],
  [{ counts: 'two of', items: ['a', 'b', 'c'] } as const, 'Two of these earn it: a; b; c.'],
])('says how much of a claim earns its point: %j', (point, said) => {
  expect(countingText(point)).toBe(said)
})
