import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { total } from '../entries.ts'
import { distance } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import { ALL_FULL, fullLayers, longestMixed, mixedBytes, slotsOf } from './mixed.ts'
import { MODELS } from './models.ts'
import { bytesPerToken } from './size.ts'
import {
  attentionIn,
  averagedInfluence,
  EVERYTHING,
  farthestInfluence,
  rollingLayer,
  scoresIn,
  seenBy,
} from './windows.ts'
import type { Matrix } from '../linear.ts'
import type { Head, AttentionSpan } from './windows.ts'

const { windowed } = JSON.parse(readFileSync('tests/fixtures/labs/kv-memory.json', 'utf8')) as {
  readonly windowed: Head & Required<AttentionSpan> & { readonly output: Matrix }
}

describe('attention in a window', () => {
  test('is PyTorch’s with the same mask', () =>
    expect(distance(attentionIn(windowed, windowed), windowed.output)).toBeLessThan(1e-12))

  test('sees itself, the tokens before it, and the first ones', () => {
    expect(seenBy(6, { window: 3 })).toEqual([4, 5, 6])
    expect(seenBy(6, { window: 3, sinks: 2 })).toEqual([0, 1, 4, 5, 6])
    expect(seenBy(1, { window: 3, sinks: 2 })).toEqual([0, 1])
    expect(seenBy(2, EVERYTHING)).toEqual([0, 1, 2])
  })

  test.each([1, 4, 50])('is what a rolling cache of %i gives', window =>
    expect(distance(rollingLayer(windowed, window), attentionIn(windowed, { window }))).toBe(0),
  )

  test.each([1, 2, 3])('%i layers reach one window less one token each', layers => {
    const inputs = matrixOf(30, 4, gaussianFrom(uniformFrom(5)))
    const reaches = Array.from({ length: layers }, () => ({ window: 6 }))
    expect(farthestInfluence(inputs, reaches)).toBe(layers * 5)
  })

  test('that averages hands on shares that sum to one, symmetric about their middle', () => {
    const shares = averagedInfluence(5, 4)
    expect(total(shares)).toBeCloseTo(1, 12)
    expect(shares[0]).toBeCloseTo(4 ** -5, 15)
    expect(shares.toReversed()).toEqual(shares.map(share => expect.closeTo(share, 15)))
  })

  test('counts scores in proportion to the window', () =>
    expect(scoresIn(10, { window: 3 })).toBe(1 + 2 + 8 * 3))
})

describe('a stack of two kinds of layer', () => {
  const model = MODELS['llama-3-8b']

  test('with all layers full is the plain cache', () =>
    expect(mixedBytes(model, ALL_FULL, 1000)).toBe(1000 * bytesPerToken(model)))

  test('is never larger than that, and never smaller than its full layers', () => {
    for (const period of [2, 6, 8])
      for (const window of [0, 1024, 4096])
        for (const tokens of [10, 1024, 100_000]) {
          const bytes = mixedBytes(model, { period, window }, tokens)
          expect(bytes).toBeLessThanOrEqual(mixedBytes(model, ALL_FULL, tokens))
          expect(bytes).toBeGreaterThanOrEqual(
            (tokens * bytesPerToken(model) * fullLayers(32, { period, window })) / 32,
          )
        }
  })

  test.each([ALL_FULL, { period: 6, window: 1024 }, { period: 8, window: 0 }])(
    '%j is filled by its longest context and not by a token less',
    pattern => {
      for (const bytes of [1e6, 1e8, 1e10]) {
        const tokens = longestMixed(model, pattern, bytes)
        expect(mixedBytes(model, pattern, tokens)).toBeLessThanOrEqual(bytes)
        expect(mixedBytes(model, pattern, tokens + 1)).toBeGreaterThan(bytes)
      }
    },
  )

  test('counts slots as the question does', () =>
    expect(slotsOf(48, { period: 6, window: 1024 }, 131_072)).toEqual({ full: 1_048_576, local: 40_960 }))
})
