import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TreeWeights } from './weights.ts'
import { ensembleProbability } from './trees.ts'

/** A tree that splits on the first value at 0.5, and on its left side on the second value at 2. */
const tree: TreeWeights['trees'][number] = [
  { on: 0, at: 0.5, left: 1, right: 2 },
  { on: 1, at: 2, left: 3, right: 4 },
  { add: 3 },
  { add: -1 },
  { add: 1 },
]
const logistic = (x: number) => 1 / (1 + Math.exp(-x))

describe('the probability of an ensemble', () => {
  test('is one half when nothing was fitted', () => {
    expect(ensembleProbability({ start: 0, trees: [] }, [1, 2, 3])).toBe(0.5)
  })

  // logistic(0) = 1/2, logistic(ln 3) = 3/4, logistic(-ln 4) = 1/5
  test.each([
    [0, 0.5],
    [Math.log(3), 0.75],
    [-Math.log(4), 0.2],
  ])('is the logistic of the start: %d gives %d', (start, expected) => {
    expect(ensembleProbability({ start, trees: [] }, [])).toBeCloseTo(expected, 12)
  })

  test.each<[number[], number]>([
    [[0, 0], -1],
    [[0, 3], 1],
    [[1, 0], 3],
    [[0.5, 2], -1],
    [[0.500001, 2], 3],
    [[], -1],
  ])(
    'goes left at and below a split, right above, and takes an absent value for zero: %j adds %d',
    (values, add) => {
      expect(ensembleProbability({ start: 0, trees: [tree] }, values)).toBeCloseTo(logistic(add), 12)
    },
  )

  test('adds its trees up', () => {
    expect(ensembleProbability({ start: 0.5, trees: [tree, tree, [{ add: -4 }]] }, [1])).toBeCloseTo(
      logistic(0.5 + 3 + 3 - 4),
      12,
    )
  })

  test('is that of one leaf, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true })), values => {
        const p = ensembleProbability({ start: 0, trees: [tree] }, values)
        expect([logistic(-1), logistic(1), logistic(3)]).toContain(p)
      }),
    )
  })
})
