import { describe, expect, test } from 'vitest'
import fixture from '../../../tests/fixtures/labs/image-tokens.json' with { type: 'json' }
import { distance } from '../linear.ts'
import {
  DESIGNS,
  ENCODER,
  featuresOf,
  gatedRead,
  imageCache,
  mergedPatches,
  newParameters,
  pairsOf,
  patchesOf,
  patchesWhole,
  QUERIES,
  resampled,
  sequenceTokens,
  tilesOf,
} from './index.ts'

describe('PyTorch has the same', () => {
  const { pixels, patches, merged, queries, text, gate } = fixture

  test('patches, and groups of them', () => {
    const grid = patchesOf(pixels, 3)
    expect(grid).toEqual({ side: 4, vectors: patches })
    expect(mergedPatches(grid, 2)).toEqual({ side: 2, vectors: merged })
  })

  test('resampled vectors and gated reading', () => {
    expect(distance(resampled(queries, patches), fixture.resampled)).toBeLessThan(1e-12)
    expect(distance(gatedRead(text, patches, gate), fixture.read)).toBeLessThan(1e-12)
  })
})

test('what is left at the edge is dropped', () => {
  const pixels = Array.from({ length: 10 }, (_, y) => Array.from({ length: 10 }, (_, x) => 10 * y + x))
  const { side, vectors } = patchesOf(pixels, 4)
  expect(side).toBe(2)
  expect(vectors[3]).toEqual([44, 45, 46, 47, 54, 55, 56, 57, 64, 65, 66, 67, 74, 75, 76, 77])
  expect(mergedPatches({ side: 3, vectors: vectors.concat(vectors, vectors) }, 2).vectors).toHaveLength(1)
})

describe('an image', () => {
  test('of the encoder’s size is one tile; a larger one has an overview beside its tiles', () => {
    expect([336, 337, 672, 1344].map(tilesOf)).toEqual([1, 5, 5, 17])
    expect(featuresOf(ENCODER.side)).toBe(patchesWhole(ENCODER.side))
  })

  test('takes tokens by the design', () => {
    expect(DESIGNS.map(design => sequenceTokens(design, 672))).toEqual([2880, 720, QUERIES, 0])
  })

  test.each([336, 672, 1344])('of %i pixels costs more cache and pairs with more tokens', side => {
    const [plain = 0, merged = 0] = DESIGNS.map(design => imageCache(design, side))
    expect(plain).toBe(4 * merged)
    const pairs = DESIGNS.map(design => pairsOf(design, side, 100))
    expect(pairs.slice(0, 3)).toEqual(pairs.slice(0, 3).toSorted((a, b) => b - a))
  })

  test('leaves the text alone where nothing of it is in the sequence', () =>
    expect(pairsOf('cross-attention', 336, 10)).toBe(55 + (10 * 576) / 4))
})

test('the projector of LLaVA-1.5 has 21 million parameters, inserted layers far more', () => {
  expect(newParameters('projector') / 1e6).toBeCloseTo(21, 0)
  expect(newParameters('cross-attention') / 1e9).toBeCloseTo(1.4, 1)
})
