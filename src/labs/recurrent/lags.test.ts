import { describe, expect, test } from 'vitest'
import { normsByLag } from './lags.ts'

const usual = { radius: 0.9, bias: 1, steps: 50, seed: 1 }

describe('the norm by lag', () => {
  test('starts at 1 and has an entry for every step back', () => {
    for (const norms of Object.values(normsByLag(usual))) {
      expect(norms.length).toBe(51)
      expect(norms[0]).toBeCloseTo(1, 12)
    }
  })

  test('is the same again from the same seed, and another from another', () => {
    expect(normsByLag(usual)).toEqual(normsByLag(usual))
    expect(normsByLag({ ...usual, seed: 2 }).rnn).not.toEqual(normsByLag(usual).rnn)
  })

  test.each([1, 2, 3])(
    'rises with the bias of the gate that keeps, and not in a plain cell, seed %d',
    seed => {
      const at = (bias: number) => normsByLag({ ...usual, seed, bias })
      const [none, three] = [at(0), at(3)]
      expect(none.rnn).toEqual(three.rnn)
      expect(three.lstm[50]).toBeGreaterThan(1000 * (none.lstm[50] ?? NaN))
      expect(three.gru[50]).toBeGreaterThan(1000 * (none.gru[50] ?? NaN))
    },
  )

  test.each([1, 2, 3])('of a plain cell falls with the radius, seed %d', seed => {
    const [small = NaN, large = NaN] = [0.5, 0.9].map(
      radius => normsByLag({ ...usual, seed, radius }).rnn[50],
    )
    expect(small).toBeLessThan(large / 1e6)
  })
})
