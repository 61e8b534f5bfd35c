import { describe, expect, test } from 'vitest'
import {
  bytesForTokenOfAll,
  freeOnEachCard,
  longestContext,
  sequencesOfLength,
  sharedAs,
  SHARINGS,
  sharingOf,
} from './fit.ts'
import { CARDS, MODELS } from './models.ts'
import { freeBytes, sequencesThatFit } from './size.ts'

const one = { card: CARDS.h100, cards: 1, sequences: 16 }
const models = Object.values(MODELS)

describe('the longest context', () => {
  test('fits, and one token more does not', () => {
    for (const model of models)
      for (const sharing of SHARINGS)
        for (const cards of [1, 2, 8]) {
          const [as, serving] = [sharedAs(model, sharing), { ...one, cards }]
          const [tokens, free] = [longestContext(as, serving), freeOnEachCard(as, serving)]
          const perToken = bytesForTokenOfAll(as, serving)
          if (tokens > 0) expect(tokens * perToken).toBeLessThanOrEqual(free)
          expect((tokens + 1) * perToken).toBeGreaterThan(free)
        }
  })

  test('is nothing, where the weights do not fit', () => {
    expect(longestContext(MODELS['llama-3-70b'], one)).toBe(0)
  })

  test('halves with twice the sequences, but for rounding', () => {
    const twice = longestContext(MODELS['llama-3-8b'], { ...one, sequences: 32 })
    expect(Math.floor(longestContext(MODELS['llama-3-8b'], one) / 2)).toBe(twice)
  })
})

describe('sequences of a length', () => {
  test('are as many on one card as by the other count', () => {
    for (const model of models) {
      const free = freeBytes(model, one.card, { cards: 1, bits: 16 })
      expect(sequencesOfLength(model, one, 8192)).toBe(sequencesThatFit(model, free, { tokens: 8192 }))
    }
  })
})

describe('how keys and values are shared', () => {
  test.each(SHARINGS)('%s is what a model shared so was built with', sharing => {
    for (const model of models) expect(sharingOf(sharedAs(model, sharing))).toBe(sharing)
  })

  test('leaves a model as it is, where it was built so', () => {
    for (const model of models) expect(sharedAs(model, sharingOf(model))).toEqual(model)
  })

  test('divides KV heads among cards, and copies a latent to each', () => {
    const eight = { ...one, cards: 8 }
    const perToken = (sharing: 'GQA' | 'MLA', serving: typeof one) =>
      bytesForTokenOfAll(sharedAs(MODELS['llama-3-70b'], sharing), serving)
    expect(perToken('GQA', one) / perToken('GQA', eight)).toBe(8)
    expect(perToken('MLA', eight)).toBe(perToken('MLA', one))
    expect(perToken('MLA', eight)).toBeGreaterThan(perToken('GQA', eight))
  })
})
