import { describe, expect, test } from 'vitest'
import { productsInFull, scaleExperiment } from './scale.ts'

const SETTING = { d: 16, keys: 20, draws: 2000, seed: 5 }

describe('the experiment of the divisor', () => {
  test('is the same again from the same seed, and another from another', () => {
    expect(scaleExperiment(SETTING)).toEqual(scaleExperiment(SETTING))
    expect(scaleExperiment({ ...SETTING, seed: 6 }).plain).not.toEqual(scaleExperiment(SETTING).plain)
  })

  test('draws the products as if every component of every key were drawn', () => {
    const [short, long] = [scaleExperiment(SETTING), scaleExperiment(SETTING, productsInFull)]
    for (const side of ['plain', 'divided'] as const) {
      // Two means that estimate one thing differ by four of their joint standard errors once in 16,000 times.
      const error = Math.hypot(short[side].largest.error, long[side].largest.error)
      expect(Math.abs(short[side].largest.mean - long[side].largest.mean)).toBeLessThan(4 * error)
    }
  })

  test('has mean weights that fall with the rank and sum to one, and a spread about the mean', () => {
    const { plain, divided } = scaleExperiment(SETTING)
    for (const { byRank, largest, entropy } of [plain, divided]) {
      expect(byRank.reduce((a, b) => a + b)).toBeCloseTo(1, 9)
      expect(byRank.toSorted((a, b) => b - a)).toEqual(byRank)
      expect(byRank[0]).toBeCloseTo(largest.mean, 12)
      expect(largest.low).toBeLessThan(largest.mean)
      expect(largest.high).toBeGreaterThan(largest.mean)
      expect(entropy).toBeLessThan(Math.log(SETTING.keys))
    }
  })

  test('has one key take all: weight 1, no entropy, no slope', () => {
    const { plain } = scaleExperiment({ ...SETTING, keys: 1 })
    expect(plain.largest).toEqual({ mean: 1, error: 0, low: 1, high: 1 })
    expect([plain.entropy, plain.slope]).toEqual([0, 0])
  })
})
