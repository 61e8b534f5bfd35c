import type { Loop } from '#labs/collapse'
import { oneNumberOf, oneWordOf, SEED } from '../lab-state.ts'

export const SAMPLES = [10, 30, 100, 300] as const
export const WAYS = ['replace', 'tenth', 'accumulate'] as const
export const GENERATIONS = 50
/** Of the loop with topics. */
export const TOPICS = 1000
export const DOCUMENTS = 2000

export const KNOBS = {
  n: oneNumberOf(SAMPLES, 30),
  way: oneWordOf(WAYS, 'replace'),
  seed: SEED,
}

/** Fewer where each takes longer; with many samples the chains differ less. */
export function chainsFor(n: number): number {
  return Math.min(400, 30_000 / n)
}

export type Way = (typeof WAYS)[number]

export const WAY_NAMES: Readonly<Record<Way, string>> = {
  replace: 'replaced',
  tenth: 'a tenth real',
  accumulate: 'accumulate',
}

export function loopOf(n: number, way: Way): Loop {
  return {
    n,
    generations: GENERATIONS,
    keep: way === 'accumulate' ? 'all' : 'none',
    real: way === 'tenth' ? 0.1 : 0,
  }
}
