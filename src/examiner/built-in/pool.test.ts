import { expect, test } from 'vitest'
import { pool } from './pool.ts'

test('a pooled logit is that of the strongest span, or a little more', () => {
  expect(pool([1.5])).toBeCloseTo(1.5, 12)
  expect(pool([3, -8, -9])).toBeCloseTo(3, 6)
  expect(pool([2, 2])).toBeCloseTo(2 + Math.log(2) / 2, 12)
})
