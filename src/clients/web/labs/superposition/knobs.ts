import type { Sparsity, ToySizes } from '#labs/superposition'
import { oneNumberOf, oneWordOf } from '../lab-state.ts'

export const SIZES = ['5-2', '20-5', '40-10'] as const
/** In how many of 100 examples each feature is there. */
export const DENSITIES = [100, 20, 10, 5] as const
export const PENALTY_KINDS = ['topk', 'l1'] as const
/** How strictly the autoencoder is kept sparse. */
export const GRADES = ['loose', 'middle', 'strict'] as const

export const KNOBS = {
  size: oneWordOf(SIZES, '5-2'),
  density: oneNumberOf(DENSITIES, 5),
  kind: oneWordOf(PENALTY_KINDS, 'topk'),
  grade: oneWordOf(GRADES, 'strict'),
}

type Size = (typeof SIZES)[number]
type Grade = (typeof GRADES)[number]

export function sizesOf(size: Size): ToySizes {
  const [n = NaN, m = NaN] = size.split('-').map(Number)
  return { n, m }
}

const PENALTIES: Readonly<Record<Grade, number>> = { loose: 0.05, middle: 0.2, strict: 0.4 }
const KEPT: Readonly<Record<Grade, number>> = { loose: 4, middle: 2, strict: 1 }

export function sparsityOf(kind: (typeof PENALTY_KINDS)[number], grade: Grade): Sparsity {
  return kind === 'l1' ? { kind, penalty: PENALTIES[grade] } : { kind, k: KEPT[grade] }
}

export function gradeName(kind: (typeof PENALTY_KINDS)[number], grade: Grade): string {
  return kind === 'l1' ? `λ ${PENALTIES[grade]}` : `k ${KEPT[grade]}`
}
