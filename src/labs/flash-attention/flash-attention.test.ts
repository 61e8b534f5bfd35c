import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { relativeError } from '../entries.ts'
import { distance } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import { fromStored, recomputed } from './backward.ts'
import { blocks, plainAttention, tiledAttention } from './forward.ts'
import { finished, joined, nothingYet, ofBlock } from './online.ts'
import { chipOf, intensity, largestTile, plainTraffic, tiledTraffic } from './traffic.ts'
import type { Matrix, Vector } from '../linear.ts'

interface Fixture {
  readonly q: Matrix
  readonly k: Matrix
  readonly v: Matrix
  readonly upstream: Matrix
  readonly output: Matrix
  readonly logSumExp: Vector
  readonly gradient: { readonly q: Matrix; readonly k: Matrix; readonly v: Matrix }
}
const torch = JSON.parse(readFileSync('tests/fixtures/labs/flash-attention.json', 'utf8')) as Fixture
const { q, k, v, upstream } = torch

describe('against PyTorch', () => {
  test.each([
    [1, 1],
    [2, 3],
    [5, 7],
    [8, 2],
  ])('tiles of %i × %i', (rows, columns) => {
    const { output, logSumExp } = tiledAttention(q, k, v, { rows, columns })
    expect(relativeError(output.flat(), torch.output.flat())).toBeLessThan(1e-9)
    expect(relativeError(logSumExp, torch.logSumExp)).toBeLessThan(1e-9)
  })

  test('the plain kernel', () => {
    expect(relativeError(plainAttention(q, k, v).output.flat(), torch.output.flat())).toBeLessThan(1e-9)
  })

  test('both gradients', () => {
    const inputs = { q, k, v, output: torch.output, upstream }
    const gradients = [
      fromStored(inputs, plainAttention(q, k, v).weights),
      recomputed(inputs, torch.logSumExp, 3),
      recomputed(inputs, torch.logSumExp, 100),
    ]
    for (const gradient of gradients)
      for (const of of ['q', 'k', 'v'] as const)
        expect(relativeError(gradient[of].flat(), torch.gradient[of].flat())).toBeLessThan(1e-6)
  })
})

describe('the online softmax', () => {
  const scores = fc.array(fc.double({ min: -300, max: 300, noNaN: true }), { minLength: 1, maxLength: 12 })

  test('does not depend on where a row is cut', () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 12 }), (row, size) => {
        const values = row.map((score, i) => [score, i])
        const whole = finished(ofBlock(row, values))
        const parts = blocks(values, size).map((block, b) =>
          ofBlock(row.slice(size * b, size * (b + 1)), block),
        )
        const inParts = finished(parts.reduce(joined, nothingYet(2)))
        expect(relativeError(inParts.output, whole.output)).toBeLessThan(1e-9)
        expect(inParts.logSumExp).toBeCloseTo(whole.logSumExp, 9)
      }),
    )
  })

  test('does not overflow where the exponentials would', () => {
    const part = joined(ofBlock([1000], [[1]]), ofBlock([1001], [[2]]))
    expect(finished(part).output).toEqual([(Math.exp(-1) + 2) / (Math.exp(-1) + 1)])
  })

  test('is wrong without the rescaling', () => {
    const [one, other] = [ofBlock([0], [[1]]), ofBlock([2], [[5]])]
    const added = { max: 2, sum: one.sum + other.sum, output: [1 + 5] }
    expect(distance([finished(added).output], [finished(joined(one, other)).output])).toBeGreaterThan(1)
  })
})

describe('the ledger', () => {
  const draw = gaussianFrom(uniformFrom(1))
  const inputs = Array.from({ length: 3 }, () => matrixOf(32, 8, draw)) as [Matrix, Matrix, Matrix]

  test('agrees with the formulas', () => {
    const size = { tokens: 32, headDimension: 8 }
    expect(plainAttention(...inputs).ledger.moved).toBe(plainTraffic(size))
    for (const rows of [1, 4, 7, 32]) {
      const { moved, onChip } = tiledAttention(...inputs, { rows, columns: 4 }).ledger
      expect(moved).toBe(tiledTraffic(size, rows))
      expect(onChip).toBe(chipOf({ rows, columns: 4 }, 8))
    }
  })

  test('moves as many numbers whatever the columns of a tile', () => {
    const moved = [1, 5, 32].map(columns => tiledAttention(...inputs, { rows: 8, columns }).ledger.moved)
    expect(new Set(moved).size).toBe(1)
  })

  test('moves less with each doubling of the rows', () => {
    const size = { tokens: 8192, headDimension: 64 }
    const moved = [16, 32, 64, 128, 256, 512].map(rows => tiledTraffic(size, rows))
    expect(moved).toEqual(moved.toSorted((a, b) => b - a))
    expect(new Set(moved).size).toBe(6)
  })

  test('saves nothing with tiles of one row: K and V are then read for each query', () => {
    expect(tiledTraffic({ tokens: 1024, headDimension: 64 }, 1)).toBeGreaterThan(
      plainTraffic({ tokens: 1024, headDimension: 64 }),
    )
  })

  test('is what the exercise of the bank computes, but for the statistic of each row', () => {
    const [tokens, d, rows] = [8192, 64, 128]
    const asked = (4 * tokens ** 2 + 4 * tokens * d) / (2 * tokens * d + (2 * tokens * d * tokens) / rows)
    const size = { tokens, headDimension: d }
    expect(plainTraffic(size) / tiledTraffic(size, rows)).toBeCloseTo(asked, 2)
  })
})

describe('a tile', () => {
  test('fits into the SRAM, and one of twice the side does not', () => {
    for (const headDimension of [32, 64, 128, 256]) {
      const side = largestTile(headDimension, 192 * 1024)
      expect(2 * chipOf({ rows: side, columns: side }, headDimension)).toBeLessThanOrEqual(192 * 1024)
      expect(2 * chipOf({ rows: 2 * side, columns: 2 * side }, headDimension)).toBeGreaterThan(192 * 1024)
    }
  })

  test('of 128 rows raises the arithmetic for each byte', () => {
    const size = { tokens: 8192, headDimension: 64 }
    expect(intensity(size, plainTraffic(size))).toBeLessThan(32)
    expect(intensity(size, tiledTraffic(size, 128))).toBeGreaterThan(100)
  })
})
