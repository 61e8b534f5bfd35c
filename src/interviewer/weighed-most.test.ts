/** The losses of an answer, by their weight. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EARNS, RANKS } from '#domain'
import { lossesOf, lostBy } from './weighed-most.ts'
import type { StandingPoint } from './weighed-most.ts'

const KINDS = ['met', 'partial', 'contradicted', 'missing', 'unjudged'] as const

/** `core 3 partial, expected 1 contradicted` */
const read = (text: string): readonly StandingPoint[] =>
  text.split(', ').map(each => {
    const [rank, weight, kind] = each.split(' ')
    return { rank: rank as 'core', weight: Number(weight), kind: kind as 'met' }
  })

test.each([
  ['core 3 partial, core 3 partial, expected 1 contradicted', 'partial 3, contradicted 1'],
  ['core 3 contradicted, core 3 partial', 'contradicted 3, partial 1.5'],
  ['core 1 missing, core 2 partial, core 1 contradicted', 'contradicted 1, missing 1, partial 1'],
  ['core 3 met, depth 5 contradicted', ''],
  ['depth 5 contradicted, depth 2 missing', 'contradicted 5, missing 2'],
  ['core 3 unjudged, core 1 missing', 'missing 1'],
])('%s: %s', (points, expected) => {
  expect(
    lossesOf(read(points))
      .map(({ kind, lost }) => `${kind} ${lost}`)
      .join(', '),
  ).toBe(expected)
})

test('within a loss, the heaviest point comes first, and of those as heavy a core one', () => {
  const [loss] = lossesOf(read('expected 2 missing, core 2 missing, expected 3 missing'))
  expect(loss?.points.map(({ rank, weight }) => `${rank} ${weight}`)).toEqual([
    'expected 3',
    'core 2',
    'expected 2',
  ])
})

const points = fc.array(
  fc.record({
    rank: fc.constantFrom(...RANKS),
    weight: fc.integer({ min: 1, max: 5 }),
    kind: fc.constantFrom(...KINDS),
  }),
  { minLength: 1, maxLength: 10 },
)

test('losses fall in weight, and together are what the mark lost', () => {
  fc.assert(
    fc.property(points, all => {
      const losses = lossesOf(all)
      const lost = losses.map(loss => loss.lost)
      expect(lost).toEqual(lost.toSorted((a, b) => b - a))
      expect(lost.reduce((a, b) => a + b, 0)).toBeCloseTo(lostBy(all))
      for (const { kind, points: own } of losses)
        expect(own.every(p => p.kind === kind && EARNS[kind] < 1)).toBe(true)
    }),
  )
})
