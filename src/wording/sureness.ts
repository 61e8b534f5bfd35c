import type { Verdict } from '#domain'

/** Confidence is the probability that a ruling is right; from these on, it is said in these words. */
const SURE = 0.85
const FAIRLY_SURE = 0.6

export type Sureness = 'sure' | 'fairly sure' | 'not sure'

/** How sure the examiner is of a ruling. Undefined for an open point, which is no ruling. */
export function surenessOf(verdict: Verdict): Sureness | undefined {
  if (verdict.kind === 'unjudged') return undefined
  if (verdict.confidence >= SURE) return 'sure'
  return verdict.confidence >= FAIRLY_SURE ? 'fairly sure' : 'not sure'
}
