import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { relativeError } from '../entries.ts'
import { distance } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import { decoderFrom, emptyCache, pass, stored, unshared } from './decoder.ts'
import { absorbed, drawnLatent, expanded } from './latent.ts'
import { CARDS, MODELS } from './models.ts'
import {
  bytesPerToken,
  freeBytes,
  sequencesThatFit,
  shareOfEachCard,
  tokensAsLargeAsWeights,
  withKvHeads,
} from './size.ts'
import type { Matrix, Vector } from '../linear.ts'
import type { Decoder, Shape } from './decoder.ts'
import type { LatentCache, LatentHead, LatentQuery } from './latent.ts'

interface Fixture {
  readonly shape: Shape
  readonly x: Matrix
  readonly weights: Decoder['weights'][number]
  readonly states: Matrix
  readonly bytesPerTokenOf70B: number
  readonly latent: {
    readonly head: LatentHead
    readonly cache: LatentCache
    readonly query: LatentQuery
    readonly output: Vector
  }
}
const torch = JSON.parse(readFileSync('tests/fixtures/labs/kv-memory.json', 'utf8')) as Fixture
const inputs = (tokens: number, width: number) => matrixOf(tokens, width, gaussianFrom(uniformFrom(7)))

describe('against PyTorch', () => {
  test('a block with grouped queries', () => {
    const { states } = pass({ ...torch.shape, weights: [torch.weights] }, torch.x)
    expect(relativeError(states.flat(), torch.states.flat())).toBeLessThan(1e-9)
  })

  test('a head of latent attention, expanded and absorbed', () => {
    const { head, cache, query, output } = torch.latent
    for (const form of [expanded, absorbed])
      expect(relativeError(form(head, cache, query).output, output)).toBeLessThan(1e-9)
  })

  test('the bytes of a token of Llama 2 70B', () => {
    expect(bytesPerToken(MODELS['llama-2-70b'])).toBe(torch.bytesPerTokenOf70B)
  })
})

describe('the cache', () => {
  test.each([1, 2, 4])('is exact with %i KV heads, wherever the prompt is cut', kvHeads => {
    const decoder = decoderFrom(kvHeads, { layers: 2, heads: 4, kvHeads, headDimension: 3 })
    const text = inputs(9, 12)
    const whole = pass(decoder, text).states
    for (const cut of [1, 4, 8]) {
      const prompt = pass(decoder, text.slice(0, cut), emptyCache(decoder))
      const rest = pass(decoder, text.slice(cut), prompt.cache)
      expect(distance([...prompt.states, ...rest.states], whole)).toBeLessThan(1e-10)
    }
  })

  test('would be wrong if every token saw all others', () => {
    const decoder = decoderFrom(1, { layers: 2, heads: 2, kvHeads: 2, headDimension: 3 })
    const text = inputs(6, 6)
    const prompt = pass(decoder, text.slice(0, 5), emptyCache(decoder), 'full')
    const cached = pass(decoder, text.slice(5), prompt.cache, 'full').states
    expect(distance(cached, pass(decoder, text, undefined, 'full').states.slice(5))).toBeGreaterThan(1e-3)
  })

  test('holds as many numbers as the formula says, and the copies of groups hold more', () => {
    const decoder = decoderFrom(1, { layers: 3, heads: 6, kvHeads: 2, headDimension: 2 })
    expect(stored(pass(decoder, inputs(5, 12)).cache)).toBe(5 * 2 * 3 * 2 * 2)
    expect(stored(pass(unshared(decoder), inputs(5, 12)).cache)).toBe(5 * 2 * 3 * 6 * 2)
  })
})

describe('latent attention', () => {
  test('comes out alike in both forms, for any shape', () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const { head, cache, query } = drawnLatent(seed, {
        headDimension: 2 + seed,
        latent: 6,
        ropeKey: 4,
        tokens: 7,
      })
      const [one, other] = [expanded(head, cache, query), absorbed(head, cache, query)]
      expect(relativeError(one.output, other.output)).toBeLessThan(1e-10)
    }
  })
})

describe('what fits', () => {
  test('is what the exercise of the bank computes', () => {
    for (const layers of [32, 40, 48])
      for (const kvHeads of [4, 8])
        for (const tokens of [2048, 4096, 8192])
          expect(
            sequencesThatFit({ layers, kept: { kind: 'heads', kvHeads, headDimension: 128 } }, 60e9, {
              tokens,
            }),
          ).toBe(Math.floor(60e9 / (2 * layers * kvHeads * 128 * 2 * tokens)))
  })

  test('counts a shared prefix once', () => {
    // One byte for each token: the prefix takes 10 of 100, and each sequence 10 more.
    const model = { layers: 1, kept: { kind: 'latent', latent: 1, ropeKey: 0 } } as const
    expect(sequencesThatFit(model, 100, { tokens: 20, shared: 10, bits: 8 })).toBe(9)
  })

  test('is nothing, where the prefix alone is larger than the memory', () => {
    expect(sequencesThatFit(MODELS['llama-2-7b'], 1e9, { tokens: 8192, shared: 4096 })).toBe(0)
  })

  test('a 70B in 16 bits does not fit one card of 80 GB, and fits two', () => {
    expect(freeBytes(MODELS['llama-3-70b'], CARDS.h100, { cards: 1, bits: 16 })).toBeLessThan(0)
    expect(freeBytes(MODELS['llama-3-70b'], CARDS.h100, { cards: 2, bits: 16 })).toBeCloseTo(18.9e9, -6)
  })

  test('the cache of Llama 2 7B outgrows its weights after some 25,700 tokens', () => {
    expect(tokensAsLargeAsWeights(MODELS['llama-2-7b'])).toBeCloseTo(25_705, 0)
  })
})

describe('the share of each card', () => {
  test('falls with the cards until each has one KV head', () => {
    const kept = MODELS['llama-3-70b'].kept
    expect([1, 2, 4, 8, 16].map(cards => shareOfEachCard(kept, cards))).toEqual([
      1,
      1 / 2,
      1 / 4,
      1 / 8,
      1 / 8,
    ])
  })

  test('does not change for a latent, and a latent has no KV heads to change', () => {
    const model = MODELS['deepseek-v2']
    expect(shareOfEachCard(model.kept, 8)).toBe(1)
    expect(withKvHeads(model, 4)).toBe(model)
  })
})
