import { describe, expect, test } from 'vitest'
import { compared } from './inference.ts'
import { lossOf, PRINTED, REFITTED } from './law.ts'
import { optimum } from './optimum.ts'
import { sharesBetween, tried } from './sweep.ts'

describe('sizes that are tried', () => {
  const best = optimum(REFITTED, 1e22)
  const setting = { flops: 1e22, served: 10 * best.tokens }

  test('have the lowest loss at the best size, where the budget reaches it', () => {
    const all = tried(REFITTED, setting, [0.25, 0.5, 1, 2, 4])
    expect(Math.min(...all.map(each => each.loss))).toBe(all[2]?.loss)
    expect(all[2]?.training).toBeCloseTo(1, 9)
    expect(all[2]?.serving).toBeCloseTo(10 / 3, 9)
  })

  test('reach the same loss with the tokens that they are given', () => {
    for (const { parameters, tokens } of tried(REFITTED, setting, [0.25, 0.5, 2, 4]))
      expect(lossOf(REFITTED, { parameters, tokens })).toBeCloseTo(lossOf(REFITTED, best), 9)
  })

  test('cost least in all at the optimum with serving counted', () => {
    const { lifetime } = compared(REFITTED, setting.flops, setting.served)
    const share = lifetime.parameters / best.parameters
    const costs = tried(REFITTED, setting, [0.95 * share, share, 1.05 * share]).map(
      ({ training, serving }) => training + serving,
    )
    expect(Math.min(...costs)).toBe(costs[1])
  })

  test('never reach it when too small', () => {
    expect(tried(REFITTED, setting, [0.001])[0]?.training).toBe(Infinity)
  })
})

test('the share of the size does not depend on the budget', () => {
  for (const law of [PRINTED, REFITTED]) {
    const shares = [1e20, 1e22, 1e26].map(flops => {
      const { lifetime, trainingOnly } = compared(law, flops, 10 * optimum(law, flops).tokens)
      return lifetime.parameters / trainingOnly.parameters
    })
    for (const share of shares) expect(share).toBeCloseTo(shares[0] ?? NaN, 4)
  }
})

test('shares rise in equal ratios', () => {
  expect(sharesBetween(1, 8, 4).map(share => Math.round(share * 1e9) / 1e9)).toEqual([1, 2, 4, 8])
})
