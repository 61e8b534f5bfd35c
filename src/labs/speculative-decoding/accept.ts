import type { Draw } from '../random.ts'

/**
 * The acceptance rule of Leviathan et al. 2023 (arXiv 2211.17192) and Chen et al. 2023 (2302.01318). p is the
 * target's distribution over the vocabulary, q the drafter's; both have V entries that sum to 1.
 */
export type TokenDistribution = readonly number[]

/** min(1, p(x) / q(x)): the probability that the drafted token x is kept. */
export function acceptance(p: TokenDistribution, q: TokenDistribution, x: number): number {
  return Math.min(1, at(p, x) / at(q, x))
}

/** β = Σₓ min(p(x), q(x)): the probability that a drafted token is kept, which is the overlap of the two. */
export function overlap(p: TokenDistribution, q: TokenDistribution): number {
  return p.reduce((sum, px, x) => sum + Math.min(px, at(q, x)), 0)
}

/**
 * norm(max(0, p − q)): the distribution from which a rejected token is replaced. Undefined where nothing is
 * rejected.
 */
export function residual(p: TokenDistribution, q: TokenDistribution): TokenDistribution | undefined {
  const excess = p.map((px, x) => Math.max(0, px - at(q, x)))
  const mass = excess.reduce((sum, value) => sum + value, 0)
  return mass > 0 ? excess.map(value => value / mass) : undefined
}

/** The distribution of the emitted token: x drafted and kept, or x drawn after a rejection. */
export function emitted(
  p: TokenDistribution,
  q: TokenDistribution,
  replacement: TokenDistribution | undefined = residual(p, q),
): TokenDistribution {
  const kept = q.map((qx, x) => (qx === 0 ? 0 : qx * acceptance(p, q, x)))
  const rejected = 1 - kept.reduce((sum, value) => sum + value, 0)
  return kept.map((value, x) => value + rejected * at(replacement ?? p, x))
}

/** One draw, by the inverse of the cumulative distribution. */
export function drawToken(distribution: TokenDistribution, draw: Draw): number {
  let left = draw()
  let last = 0
  for (let x = 0; x < distribution.length; x += 1) {
    const probability = at(distribution, x)
    if (probability === 0) continue
    last = x
    left -= probability
    if (left < 0) return x
  }
  return last // Rounding left a sliver.
}

function at(distribution: TokenDistribution, x: number): number {
  return distribution[x] ?? 0
}
