import { describe, expect, test } from 'vitest'
import { plainCost, sideBySide, SRAM_BYTES, tileCost } from './tile-costs.ts'

const SIZE = { tokens: 8192, headDimension: 64 }

describe('the cost of a tile', () => {
  test('is that of the formulas, in 16 bits', () => {
    expect(plainCost(SIZE).bytes).toBe(2 * (4 * 8192 * 64 + 4 * 8192 ** 2))
    const { bytes, timesFewer } = tileCost(SIZE, { rows: 128, columns: 64 })
    expect(bytes).toBe(2 * (2 * 8192 * 64 + 2 * 8192 * 64 * 64 + 8192))
    expect(timesFewer * bytes).toBeCloseTo(plainCost(SIZE).bytes, 0)
  })

  test('saves about 2·B_r/d times where the sequence is long', () => {
    for (const headDimension of [32, 64, 128])
      for (const rows of [16, 64, 256]) {
        const { timesFewer } = tileCost({ tokens: 2 ** 20, headDimension }, { rows, columns: 64 })
        expect(timesFewer / ((2 * rows) / headDimension)).toBeCloseTo(1, 2)
      }
  })

  test('rises on the chip with the rows until it no longer fits', () => {
    const costs = [64, 128, 256, 512, 1024].map(rows => tileCost(SIZE, { rows, columns: 64 }))
    expect(costs.map(cost => cost.fits)).toEqual([true, true, true, false, false])
    for (const { fits, chipBytes } of costs) expect(fits).toBe(chipBytes <= SRAM_BYTES)
  })
})

test.each([1, 7, 16, 64])('both kernels give the same output with tiles of %i rows', rows => {
  const { apart, largest } = sideBySide({ tokens: 48, headDimension: 16 }, { rows, columns: 16 }, 3)
  expect(apart).toBeLessThan(1e-14 * largest)
  expect(largest).toBeGreaterThan(0.1)
})
