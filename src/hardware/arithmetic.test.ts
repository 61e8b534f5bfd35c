import { describe, expect, test } from 'vitest'
import {
  bytesPerToken,
  CHIPS,
  forwardFlops,
  LANGUAGE_MODELS,
  PRECISIONS,
  ridgePoint,
  rooflineSeconds,
  trainingFlops,
  weightBytes,
} from './index.ts'

const { H100 } = CHIPS
const RATES = { bytesPerSecond: H100.bytesPerSecond, flopsPerSecond: H100.denseFlopsPerSecond.bf16 }

describe('the KV cache of a token', () => {
  // Layers and KV heads of the papers: 2 · layers · heads · 128 · 2 bytes; for DeepSeek 576 numbers a layer.
  test.each([
    ['Llama2_7B', 524_288],
    ['Llama2_70B', 327_680],
    ['Llama3_8B', 131_072],
    ['Llama3_70B', 327_680],
    ['DeepSeek_67B', 389_120],
    ['DeepSeek_V3', 70_272],
  ] as const)('of %s takes %i bytes in 16 bits', (name, bytes) => {
    expect(bytesPerToken(LANGUAGE_MODELS[name])).toBe(bytes)
    expect(bytesPerToken(LANGUAGE_MODELS[name], PRECISIONS.fp8.bits)).toBe(bytes / 2)
  })
})

test('the weights of a 70B take 141 GB in 16 bits, and half as much in 8', () => {
  const { parameters } = LANGUAGE_MODELS.Llama3_70B
  expect(weightBytes(parameters, PRECISIONS.bf16.bits)).toBeCloseTo(141.1e9, -6)
  expect(weightBytes(parameters, PRECISIONS.fp8.bits)).toBeCloseTo(70.55e9, -6)
})

test('a block of 32 in MXFP4 takes 17 bytes, and one of 16 in NVFP4 takes 9', () => {
  expect(weightBytes(32, PRECISIONS.mxfp4.bits)).toBe(17)
  expect(weightBytes(16, PRECISIONS.nvfp4.bits)).toBe(9)
})

test('a run of 175B on 300 billion tokens takes 3.15e23 FLOPs', () => {
  expect(trainingFlops({ parameters: 175e9, tokens: 300e9 })).toBe(3.15e23) // GPT-3: brown-2020, table D.1: 3.14e23
})

test('a forward pass is a third of training', () => {
  expect(3 * forwardFlops(7e9, 1000)).toBe(trainingFlops({ parameters: 7e9, tokens: 1000 }))
})

describe('the roofline', () => {
  test('of an H100 bends at 295 FLOPs for each byte', () => {
    expect(ridgePoint(RATES)).toBeCloseTo(295, 0)
  })

  test('is bounded by memory below the ridge and by arithmetic above it', () => {
    const bytes = 1e9
    const ridge = ridgePoint(RATES) * bytes
    expect(rooflineSeconds({ bytes, flops: ridge / 2 }, RATES)).toBe(bytes / RATES.bytesPerSecond)
    expect(rooflineSeconds({ bytes, flops: 2 * ridge }, RATES)).toBe((2 * ridge) / RATES.flopsPerSecond)
  })
})
