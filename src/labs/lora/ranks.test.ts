import { describe, expect, test } from 'vitest'
import { LORA_MODELS, PROJECTIONS } from './models.ts'
import { rankCost, drawnChange, leftOutByBest, leftOutByTraining, NOISE_SHARE, SIDE } from './ranks.ts'

describe('what an adapter leaves out', () => {
  test.each([2, 8, SIDE])('of a change of rank %i falls from all to nothing', rank => {
    const shares = leftOutByBest(drawnChange(rank, 1))
    expect(shares).toHaveLength(SIDE + 1)
    expect([shares[0], shares[SIDE]]).toEqual([1, 0])
    expect(shares).toEqual(shares.toSorted((one, other) => other - one))
  })

  test('falls steeply up to the rank of the change, and is no more than its noise from there', () => {
    const shares = leftOutByBest(drawnChange(8, 1))
    expect(shares[7]).toBeGreaterThan(NOISE_SHARE)
    expect(shares[8]).toBeLessThan(NOISE_SHARE)
    expect((shares[7] ?? 0) - (shares[8] ?? 0)).toBeGreaterThan(3 * ((shares[8] ?? 0) - (shares[9] ?? 0)))
  })

  test('by training comes near the best of its rank, and not below', () => {
    const change = drawnChange(8, 2)
    for (const rank of [1, 4, 8]) {
      const best = leftOutByBest(change)[rank] ?? 0
      const share = leftOutByTraining(change, rank, { seed: 2, steps: 100 })
      expect(share).toBeGreaterThanOrEqual(best - 1e-12)
      expect(share).toBeLessThan(best + 0.1)
    }
  })

  test('by no step is all', () => {
    expect(leftOutByTraining(drawnChange(2, 3), 4, { seed: 3, steps: 0 })).toBeCloseTo(1, 12)
  })
})

test('the cost doubles with the rank in parameters and on disk, and hardly in training', () => {
  const model = LORA_MODELS['llama-3-8b']
  const [one, two] = [8, 16].map(rank => rankCost(model, PROJECTIONS, rank))
  expect((two?.parameters ?? 0) / (one?.parameters ?? 0)).toBe(2)
  expect((two?.adapterBytes ?? 0) / (one?.adapterBytes ?? 0)).toBe(2)
  expect((two?.trainingBytes ?? 0) / (one?.trainingBytes ?? 0)).toBeLessThan(1.03)
  expect((two?.trainingBytes ?? 0) - (two?.quantisedBytes ?? 0)).toBeCloseTo(1.5 * model.parameters, -2)
})
