import { describe, expect, test } from 'vitest'
import { total } from '../entries.ts'
import { capacityFactors, loadOverTraining } from './load.ts'

const run = { experts: 8, tokens: 64, batches: 200, strength: 1, seed: 1 }
const alone = loadOverTraining({ ...run, remedy: 'none' })
const balanced = loadOverTraining({ ...run, remedy: 'loss' })

describe('the load over training', () => {
  test('sends every token somewhere', () => {
    for (const shares of [...alone.shares, ...balanced.shares, alone.late, balanced.late])
      expect(total(shares)).toBeCloseTo(1, 12)
    expect(alone.shares.length).toBe(40)
  })

  test('ends with one expert when left alone, and with all when balanced', () => {
    expect(Math.max(...alone.late)).toBe(1)
    expect(Math.max(...balanced.late)).toBeLessThan(0.2)
  })

  test('of a collapsed router drops all but one expert’s capacity', () => {
    const expected = capacityFactors().map(factor => 1 - Math.floor((64 * factor) / 8) / 64)
    alone.dropped.forEach((share, i) => expect(share).toBeCloseTo(expected[i] ?? NaN, 12))
  })

  test('drops fewer tokens the more capacity there is, and at most half at half the fair share', () => {
    for (const { dropped } of [alone, balanced]) expect(dropped).toEqual(dropped.toSorted((a, b) => b - a))
    expect(balanced.dropped[0]).toBeCloseTo(0.5, 1)
    expect(balanced.dropped.at(-1)).toBe(0)
  })

  test('is the same again from the same seed', () => {
    expect(loadOverTraining({ ...run, remedy: 'none' })).toEqual(alone)
  })
})

describe('experts that choose', () => {
  const chosen = loadOverTraining({ ...run, remedy: 'choice' })

  test('are evenly loaded in every batch', () => {
    for (const shares of [...chosen.shares, chosen.late]) expect(new Set(shares)).toEqual(new Set([1 / 8]))
    expect(chosen.shares.length).toBe(alone.shares.length)
  })

  test('leave tokens out all the same, fewer the more places they have', () => {
    const { dropped } = chosen
    expect(dropped).toEqual(dropped.toSorted((a, b) => b - a))
    const fair = dropped[capacityFactors().indexOf(1)] ?? NaN
    expect(fair).toBeGreaterThan(0.1)
    expect(fair).toBeLessThan(1 / Math.E)
    expect(dropped.at(-1)).toBe(0)
  })
})
