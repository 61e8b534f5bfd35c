/** How much the greatest outweighs the others: without end, it alone would count. */
export const SHARPNESS = 2

/** What several odds come to together, a smooth greatest: an answer makes a point when one of its stretches does (log-sum-exp). */
export function pool(odds: readonly number[]): number {
  const top = Math.max(...odds)
  return top + Math.log(odds.reduce((sum, one) => sum + Math.exp(SHARPNESS * (one - top)), 0)) / SHARPNESS
}
