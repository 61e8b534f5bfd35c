import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { distance } from '../linear.ts'
import type { Matrix } from '../linear.ts'
import { gptq } from './gptq.ts'
import { bothError, output, seededLayer, weightError } from './outliers.ts'
import { bitsPerWeight, limitOf, quantise, relativeError, roundEven } from './rounding.ts'
import type { Sharing } from './rounding.ts'
import { awq, rescaled, smoothed } from './scaling.ts'

interface Fixture {
  readonly group: number
  readonly W: Matrix
  readonly X: Matrix
  readonly cases: readonly {
    readonly bits: number
    readonly tensor: Matrix
    readonly channel: Matrix
    readonly group: Matrix
    readonly error: { readonly tensor: number; readonly channel: number; readonly group: number }
  }[]
  readonly halves: readonly (readonly [value: number, rounded: number])[]
}

const file = join(import.meta.dirname, '../../../tests/fixtures/labs/quantisation.json')
// Output of scripts/reference/quantisation.py.
const fixture = JSON.parse(readFileSync(file, 'utf8')) as Fixture
const SHARINGS = { tensor: 'tensor', channel: 'channel', group: { group: fixture.group } } as const
const SEEDS = [1, 2, 3, 4, 5]
const setting = (seed: number) => ({
  tokens: 48,
  inputs: 64,
  outputs: 24,
  outlierEvery: 32,
  outlierSize: 20,
  seed,
})

describe('rounding', () => {
  test.each(fixture.cases)('to $bits bits restores and errs as in PyTorch', wanted => {
    const layer = { X: fixture.X, W: fixture.W }
    for (const name of ['tensor', 'channel', 'group'] as const) {
      const sharing: Sharing = SHARINGS[name]
      expect(distance(quantise(fixture.W, wanted.bits, sharing).restored, wanted[name])).toBeLessThan(1e-9)
      expect(weightError(layer, wanted.bits, sharing)).toBeCloseTo(wanted.error[name], 9)
    }
  })

  test.each(fixture.halves)('takes %d to %d, halves to even', (value, rounded) => {
    expect(roundEven(value)).toBeCloseTo(rounded, 15)
  })

  test.each([2, 3, 4, 8])('in %d bits uses codes up to its limit, and the largest is used', bits => {
    const codes = quantise(seededLayer(setting(1)).W, bits, 'channel').codes
    for (const row of codes) expect(Math.max(...row.map(Math.abs))).toBe(limitOf(bits))
  })

  test('changes nothing the second time', () => {
    const once = quantise(fixture.W, 4, { group: 4 }).restored
    expect(distance(quantise(once, 4, { group: 4 }).restored, once)).toBeLessThan(1e-12)
  })

  test('of zeros gives zeros', () => {
    expect(quantise([[0, 0]], 4, 'channel').restored).toEqual([[0, 0]])
  })

  test('counts the bits of its scales', () => {
    const W = Array.from({ length: 4 }, () => Array.from({ length: 128 }, (_, j) => j))
    expect(bitsPerWeight(W, 4, { group: 128 }, 16)).toBe(4.125)
    expect(bitsPerWeight(W, 4, 'channel', 16)).toBe(4.125)
    expect(bitsPerWeight(W, 4, 'tensor', 16)).toBe(4 + 16 / 512)
  })

  test('refuses a group that does not divide the row', () => {
    expect(() => quantise([[1, 2, 3]], 4, { group: 2 })).toThrow('do not divide')
  })
})

describe('scaling channels', () => {
  test.each([0, 0.3, 1])('leaves the product as it is, SmoothQuant at %d', alpha => {
    const layer = seededLayer(setting(2))
    expect(distance(output(smoothed(layer, alpha)), output(layer))).toBeLessThan(1e-9)
    const ones = layer.X[0]?.map(() => 1) ?? []
    expect(rescaled(layer, ones)).toEqual(layer)
  })

  test.each(SEEDS)('by activations is never worse than plain rounding, seed %d', seed => {
    const layer = seededLayer(setting(seed))
    expect(awq(layer, 4, { group: 16 }).error).toBeLessThanOrEqual(weightError(layer, 4, { group: 16 }))
  })

  test.each(SEEDS)('smooths outliers until 8 bits lose less than without outliers, seed %d', seed => {
    const layer = seededLayer(setting(seed))
    const calm = seededLayer({ ...setting(seed), outlierEvery: 0 })
    expect(bothError(smoothed(layer, 0.5), 8)).toBeLessThan(bothError(calm, 8))
  })
})

describe('GPTQ', () => {
  test.each(SEEDS)('errs less than rounding to the nearest, seed %d', seed => {
    const layer = seededLayer({ ...setting(seed), inputs: 32 })
    const error = relativeError(output({ ...layer, W: gptq(layer, 4) }), output(layer))
    expect(error).toBeLessThan(weightError(layer, 4, 'channel'))
  })

  test('rounds to the nearest where inputs have nothing to do with each other', () => {
    const X = Array.from({ length: 4 }, (_, i) => Array.from({ length: 4 }, (__, j) => (i === j ? 1 : 0)))
    const W = [[0.31, -0.77, 1, 0.12]]
    expect(distance(gptq({ X, W }, 4), quantise(W, 4, 'channel').restored)).toBeLessThan(1e-12)
  })
})
