import { describe, expect, test } from 'vitest'
import { compareFits } from './comparison.ts'
import { reverseSlope } from './fit.ts'
import { momentsOf } from './gaussian.ts'

const settings = [1, 2, 3, 4, 6, 8].flatMap(distance =>
  [0.1, 0.3, 0.5, 0.7, 0.9].map(left => ({ distance, left })),
)

describe.each(settings)('two bumps $distance apart, $left of them on the left', setting => {
  const { target, forward, reverse, startDecides } = compareFits(setting)

  test('the forward fit has the moments of the target', () => {
    expect(forward.mean).toBeCloseTo(momentsOf(target).mean, 5)
    expect(forward.deviation).toBeCloseTo(momentsOf(target).deviation, 5)
  })

  test('the reverse fits have come to rest', () => {
    for (const fit of [reverse.left, reverse.right]) {
      const slope = reverseSlope(target, fit)
      expect(Math.abs(slope.mean)).toBeLessThan(1e-5)
      expect(Math.abs(slope.logDeviation)).toBeLessThan(1e-5)
    }
    expect(Math.abs(reverse.left.mean - reverse.right.mean) > 1e-3).toBe(startDecides)
  })

  test('each fit is the cheapest of the three by its own measure', () => {
    const fits = [reverse.left, reverse.right]
    for (const fit of fits) expect(forward.forward).toBeLessThanOrEqual(fit.forward + 1e-9)
    expect(Math.min(...fits.map(fit => fit.reverse))).toBeLessThanOrEqual(forward.reverse + 1e-9)
  })
})

test('far apart, the start decides, and the smaller bump costs the logarithm of its weight', () => {
  const { reverse, startDecides } = compareFits({ distance: 8, left: 0.1 })
  expect(startDecides).toBe(true)
  expect(reverse.left.mean).toBeCloseTo(-4, 2)
  expect(reverse.left.reverse).toBeCloseTo(Math.log(10), 2)
})
