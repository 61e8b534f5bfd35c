/** The usual shares, where no answers tell: of answers that make a point, that contradict one, that hold a misconception, and of right findings among those that fit a pattern. */
export const TYPICAL_RATES = { earned: 0.45, contradicted: 0.11, raised: 0.07, trust: 0.8 } as const
