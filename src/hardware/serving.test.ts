import { describe, expect, test } from 'vitest'
import { CHIPS, decodeStepSeconds, freeCacheBytes, LANGUAGE_MODELS, promptSeconds } from './index.ts'

const { Llama3_70B, DeepSeek_V3 } = LANGUAGE_MODELS
const onFour = { model: Llama3_70B, chip: CHIPS.H100, chips: 4, weightBits: 8 }
const one = { sequences: 1, context: 0, cacheBits: 16 }

describe('a step of decoding', () => {
  test('of one sequence on four H100 takes the 5.3 ms in which 70.55 GB come at 13.4 TB/s', () => {
    expect(decodeStepSeconds(onFour, one, 1)).toBeCloseTo(70.55e9 / 13.4e12, 9)
    expect(decodeStepSeconds(onFour, one, 0.5)).toBeCloseTo((2 * 70.55e9) / 13.4e12, 9)
  })

  // The time for memory is that of loading the weights and the cache. [pope-2022, section 2]
  test('reads the caches as well: with as many bytes of cache as of weights it takes twice as long', () => {
    const context = 70.55e9 / 327_680
    const batch = { sequences: 1, context, cacheBits: 16 }
    expect(decodeStepSeconds(onFour, batch, 1)).toBeCloseTo((2 * 70.55e9) / 13.4e12, 9)
    expect(decodeStepSeconds(onFour, { ...batch, cacheBits: 8 }, 1)).toBeCloseTo((1.5 * 70.55e9) / 13.4e12, 9)
  })

  test('waits for arithmetic once the batch is large', () => {
    const large = { ...one, sequences: 10_000 }
    expect(decodeStepSeconds(onFour, large, 1)).toBeCloseTo((2 * 70.55e9 * 1e4) / (4 * 1979e12), 6)
  })
})

describe('the pass over a prompt', () => {
  test('takes 2·N FLOPs a token, at the rate of the type that is multiplied', () => {
    expect(promptSeconds(onFour, 1500, 0.5)).toBeCloseTo((1500 * 2 * 70.55e9) / (4 * 1979e12 * 0.5), 9)
    expect(promptSeconds({ ...onFour, weightBits: 16 }, 1500, 0.5)).toBeCloseTo(0.107, 3)
  })

  test('computes only with the experts that a token passes, and reads all of them', () => {
    const on = { ...onFour, model: DeepSeek_V3, chips: 16 }
    expect(promptSeconds(on, 8192, 0.5)).toBeCloseTo((8192 * 2 * 37e9) / (16 * 1979e12 * 0.5), 9)
    expect(promptSeconds(on, 1, 0.5)).toBeCloseTo(671e9 / (16 * 3.35e12), 9)
  })
})

test('four H100 with a tenth in reserve leave 217 GB beside a 70B in 8 bits', () => {
  expect(freeCacheBytes(onFour, 0.1)).toBeCloseTo(288e9 - 70.55e9, 0)
})
