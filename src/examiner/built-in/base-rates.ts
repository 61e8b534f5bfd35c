/**
 * The base rates assumed where there are no graded answers. Of answers, `earned` is the share that make a
 * point, `contradicted` that contradict it, and `raised` that state a misconception. `trust` is the precision
 * of a pattern.
 */
export const TYPICAL_RATES = { earned: 0.45, contradicted: 0.11, raised: 0.07, trust: 0.8 } as const
