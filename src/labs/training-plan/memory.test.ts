import { describe, expect, test } from 'vitest'
import { lowestStage, STAGES, stateMemory } from './memory.ts'

describe('the state on a card', () => {
  test('is the sum of its parts', () => {
    for (const stage of STAGES)
      for (const ranks of [1, 8, 64]) {
        const { weights, gradients, optimiser, total } = stateMemory(7e9, stage, ranks)
        expect((weights + gradients + optimiser) / total).toBeCloseTo(1, 12)
      }
  })

  test('loses one part after another to the other cards', () => {
    const [none, first, second, third] = STAGES.map(stage => stateMemory(8e9, stage, 8))
    expect(none).toMatchObject({ weights: 16e9, gradients: 16e9, optimiser: 96e9, total: 128e9, fits: false })
    expect(first).toMatchObject({ weights: 16e9, gradients: 16e9, optimiser: 12e9, fits: true })
    expect(second).toMatchObject({ weights: 16e9, gradients: 2e9, optimiser: 12e9 })
    expect(third).toMatchObject({ weights: 2e9, gradients: 2e9, optimiser: 12e9, total: 16e9 })
  })
})

test.each([
  [1e9, 1, 0],
  [7e9, 8, 1],
  [25e9, 64, 2],
  [70e9, 64, 3],
  [70e9, 8, undefined],
])('%d parameters on %i cards need stage %s', (parameters, ranks, stage) => {
  expect(lowestStage(parameters, ranks)).toBe(stage)
})
