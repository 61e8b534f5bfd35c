import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import fixture from '../../../tests/fixtures/labs/attention.json' with { type: 'json' }
import { distance } from '../linear.ts'
import type { Matrix } from '../linear.ts'
import { attention, causal, full, padding } from './attention.ts'
import type { Mask } from './attention.ts'
import { attentionGradient } from './gradient.ts'
import { mergeHeads, multiHead, projectionShapes, splitHeads } from './heads.ts'

const MASKS: Readonly<Record<string, Mask>> = { full, causal, padding: padding(3) }
const entry = fc.double({ min: -50, max: 50, noNaN: true })
function matrix(rows: number, width: number): fc.Arbitrary<Matrix> {
  return fc.array(fc.array(entry, { minLength: width, maxLength: width }), {
    minLength: rows,
    maxLength: rows,
  })
}
const qkv = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
  .chain(([T, d]) => fc.tuple(matrix(T, d), matrix(T, d), matrix(T, d)))

/** The largest difference, relative to the largest entry. */
function error(actual: Matrix, expected: Matrix): number {
  return distance(actual, expected) / Math.max(...expected.flat().map(Math.abs))
}

describe('attention', () => {
  test('agrees with a case worked by hand', () => {
    // d = 4, so the second token scores 2 ln 3 / √4 = ln 3 on itself and 0 on the first: weights 1/4 and 3/4.
    const zero = [0, 0, 0, 0]
    const { weights, output } = attention(
      [zero, [1, 0, 0, 0]],
      [zero, [2 * Math.log(3), 0, 0, 0]],
      [[0], [4]],
      causal,
    )
    expect(weights[0]).toEqual([1, 0])
    expect(weights[1]![1]).toBeCloseTo(0.75, 12)
    expect(output[1]![0]).toBeCloseTo(3, 12)
  })

  test('gives each query weights that sum to one', () => {
    fc.assert(
      fc.property(qkv, fc.constantFrom(full, causal, padding(1)), ([q, k, v], mask) => {
        for (const row of attention(q, k, v, mask).weights)
          expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 9)
      }),
    )
  })

  test('never looks where the mask forbids', () => {
    fc.assert(
      fc.property(qkv, fc.constantFrom(causal, padding(1)), ([q, k, v], mask) => {
        attention(q, k, v, mask).weights.forEach((row, i) =>
          expect(row.every((weight, j) => mask(i, j) || weight === 0)).toBe(true),
        )
      }),
    )
  })

  test('does not mind the order of keys where every key may be seen', () => {
    fc.assert(
      fc.property(qkv, ([q, k, v]) => {
        const there = attention(q, k, v).output
        const back = attention(q, k.toReversed(), v.toReversed()).output
        expect(distance(there, back)).toBeLessThan(1e-8)
      }),
    )
  })

  test('has no weights for a query that may see nothing, as 0/0 has no value', () => {
    const x = [[1], [2]]
    expect(attention(x, x, x, padding(0)).weights).toEqual([
      [NaN, NaN],
      [NaN, NaN],
    ])
  })
})

describe(`beside PyTorch ${fixture.torch}`, () => {
  test.each(fixture.cases.map(each => [each.mask, each] as const))(
    'output and gradient are the same, mask %s',
    (name, { q, k, v, upstream, output, gradient }) => {
      const mask = MASKS[name]!
      expect(error(attention(q, k, v, mask).output, output)).toBeLessThan(1e-9)
      const own = attentionGradient([q, k, v], upstream, mask)
      expect(error(own.q, gradient.q)).toBeLessThan(1e-6)
      expect(error(own.k, gradient.k)).toBeLessThan(1e-6)
      expect(error(own.v, gradient.v)).toBeLessThan(1e-6)
    },
  )

  test('several heads give the same maps and output', () => {
    const { x, weights, heads, maps, output } = fixture.multiHead
    const own = multiHead(x, weights, heads, causal)
    expect(error(own.output, output)).toBeLessThan(1e-9)
    own.heads.forEach((head, i) => expect(error(head.weights, maps[i]!)).toBeLessThan(1e-9))
  })
})

test('the shapes that are counted are those of a layer of PyTorch', () => {
  const { heads, weights } = fixture.multiHead
  const shapes = [weights.wq, weights.wk, weights.wv, weights.wo].map(w => [w.length, w[0]!.length])
  expect(projectionShapes(6, heads, 6 / heads)).toEqual(shapes)
})

test('heads that were split are merged to what they were', () => {
  fc.assert(
    fc.property(matrix(3, 6), fc.constantFrom(1, 2, 3, 6), (x, h) => {
      const heads = splitHeads(x, h)
      expect(heads).toHaveLength(h)
      expect(mergeHeads(heads)).toEqual(x)
    }),
  )
})
