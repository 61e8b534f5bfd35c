import { expect, test } from 'vitest'
import { claims } from './claims.ts'

test.each(claims)('$question, $point: $statement', claim => {
  expect(Math.abs(claim.measure() - claim.expected)).toBeLessThanOrEqual(claim.tolerance)
})
