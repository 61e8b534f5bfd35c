import { describe, expect, test } from 'vitest'
import { relativeError } from '../entries.ts'
import { bitsPerValue, MXFP4, NVFP4, throughBlocks, throughInt8 } from './blocks.ts'
import { BF16, FP16 } from './formats.ts'
import { fateOf, logitGradients, octaves } from './gradients.ts'
import { GROWTH_INTERVAL, scaledStep } from './scaler.ts'
import { weightAfter } from './sums.ts'

const GRADIENTS = logitGradients({ tokens: 4096, seed: 1 })

describe('gradients in a format', () => {
  test('each have one fate', () => {
    for (const scale of [1, 1024, 2 ** 30]) {
      const { zero, subnormal, normal, overflow } = fateOf(GRADIENTS, scale, FP16)
      expect(zero + subnormal + normal + overflow).toBeCloseTo(1, 12)
    }
  })

  test('underflow less the larger the scale, and overflow in the end', () => {
    const fates = [0, 5, 10, 15, 20, 30].map(power => fateOf(GRADIENTS, 2 ** power, FP16))
    const zeros = fates.map(({ zero }) => zero)
    expect(zeros.toSorted((a, b) => b - a)).toEqual(zeros)
    expect(fates.at(-1)?.overflow).toBeGreaterThan(0)
  })

  test('sum to nothing, and are counted once each by octave', () => {
    expect(GRADIENTS.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 12)
    expect(octaves(GRADIENTS, -60, 10).reduce((a, b) => a + b)).toBe(GRADIENTS.length)
  })

  test('have the loss scale as a factor, exactly', () => {
    expect(logitGradients({ tokens: 4096, seed: 1 }, 1024)).toEqual(GRADIENTS.map(g => 1024 * g))
  })
})

describe('the scaler', () => {
  test('steps as if there were none while nothing over- or underflows', () => {
    const { weights } = scaledStep({ scale: 1024, clean: 0 }, [1, 2], [0.5, -0.25], 0.1)
    expect(weights).toEqual([0.95, 2.025])
  })

  test('skips a step that overflows and halves; doubles after the clean stretch', () => {
    const over = scaledStep({ scale: 2 ** 16, clean: 9 }, [1], [2], 0.1)
    expect(over).toEqual({ scaler: { scale: 2 ** 15, clean: 0 }, weights: [1], skipped: true })
    const grown = scaledStep({ scale: 8, clean: GROWTH_INTERVAL - 1 }, [1], [2], 0.1)
    expect(grown.scaler).toEqual({ scale: 16, clean: 0 })
  })
})

describe('a weight', () => {
  test('that is updated enough is the same in all ways', () => {
    for (const way of ['plain', 'master', 'chance', 'carried'] as const)
      expect(weightAfter(4, 0.25, BF16, { way })).toBe(2)
  })
})

describe('blocks', () => {
  test('take 4.25 and 4.5 bits a value', () => {
    expect([MXFP4, NVFP4].map(bitsPerValue)).toEqual([4.25, 4.5])
  })

  test('of exact multiples come through unchanged', () => {
    const values = Array.from({ length: 64 }, (_, i) => [0.5, -1, 1.5, 6][i % 4] ?? 0)
    expect(throughBlocks(values, MXFP4)).toEqual(values)
    expect(relativeError(throughBlocks(values, NVFP4), values)).toBe(0)
  })

  test('int8 is within half a step', () => {
    const values = GRADIENTS.slice(1, 400)
    const step = Math.max(...values.map(Math.abs)) / 127
    for (const [i, x] of throughInt8(values).entries())
      expect(Math.abs(x - (values[i] ?? NaN))).toBeLessThanOrEqual(step / 2 + 1e-18)
  })
})
