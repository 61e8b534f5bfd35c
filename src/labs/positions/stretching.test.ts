import { describe, expect, test } from 'vitest'
import { pairsBeyond, STRETCHES, stretchedPairs } from './stretching.ts'

const TRAINED = { base: 10_000, dimension: 128, window: 4096 }

describe('beyond the window', () => {
  test.each([
    ['plain', 18],
    ['interpolated', 0],
    ['ntk', 17],
    ['yarn', 0],
  ] as const)('%s leaves %i pairs with new angles at four times its length', (way, pairs) => {
    expect(pairsBeyond(stretchedPairs(way, TRAINED, 4))).toBe(pairs)
  })

  test('plain RoPE has new angles in the pairs that did not turn round, whatever the stretch', () => {
    for (const base of [10_000, 500_000])
      for (const window of [2048, 4096, 8192])
        for (const stretch of [2, 4, 8, 16]) {
          const pairs = stretchedPairs('plain', { base, dimension: 128, window }, stretch)
          expect(pairsBeyond(pairs)).toBe(pairs.filter(pair => pair.turns < 1).length)
        }
  })

  test('a pair is slowed by 1 to the stretch, and no less than a faster one', () => {
    for (const way of STRETCHES)
      stretchedPairs(way, TRAINED, 8).forEach(({ slowed }, i, all) => {
        expect(slowed).toBeGreaterThan(1 - 1e-9)
        expect(slowed).toBeLessThan(8 + 1e-9)
        expect(slowed).toBeGreaterThan((all[i - 1]?.slowed ?? 0) - 1e-9)
      })
  })

  test('what is new is what lies beyond the arc of training, and no arc is more than a turn', () => {
    for (const way of STRETCHES)
      for (const pair of stretchedPairs(way, TRAINED, 16)) {
        if (pair.beyond > 0) expect(pair.beyond).toBeCloseTo(pair.longer - pair.trained, 12)
        expect(pair.longer).toBeLessThanOrEqual(2 * Math.PI)
      }
  })
})
