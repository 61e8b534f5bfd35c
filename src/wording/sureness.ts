import type { Verdict } from '#domain'

/** Confidence is the probability that a ruling is right. From these values on, it is put in these words. */
const SURE = 0.85
const FAIRLY_SURE = 0.6

type Sureness = 'sure' | 'fairly sure' | 'not sure'

/** The examiner's sureness of a ruling. Undefined for an open point, which is no ruling. */
export function surenessOf(verdict: Verdict): Sureness | undefined {
  if (verdict.kind === 'unjudged') return undefined
  if (verdict.confidence >= SURE) return 'sure'
  return verdict.confidence >= FAIRLY_SURE ? 'fairly sure' : 'not sure'
}
