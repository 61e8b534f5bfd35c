import { distance } from '../../../src/labs/linear.ts'
import type { Matrix } from '../../../src/labs/linear.ts'

/** The largest difference, relative to the reference's largest entry. */
export function relative(actual: Matrix, expected: Matrix): number {
  return distance(actual, expected) / Math.max(...expected.flat().map(Math.abs))
}
