/**
 * The same loop with topics in place of numbers: a topic that no document is drawn of is unknown to
 * the next model.
 */
import type { Draw } from '../random.ts'
import type { Loop } from './generations.ts'

/** Shares that fall as 1/rank. */
export function zipf(topics: number): readonly number[] {
  const weights = Array.from({ length: topics }, (_, i) => 1 / (i + 1))
  const sum = weights.reduce((a, b) => a + b, 0)
  return weights.map(weight => weight / sum)
}

/** How often each topic comes among `n` documents. */
export function drawnFrom(shares: readonly number[], n: number, uniform: Draw): readonly number[] {
  const counts = shares.map(() => 0)
  let sum = 0
  const upTo = Float64Array.from(shares, share => (sum += share))
  for (let i = 0; i < n; i += 1) {
    const u = uniform() * sum
    let [low, high] = [0, upTo.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((upTo[middle] ?? NaN) > u) high = middle
      else low = middle + 1
    }
    counts[low] = (counts[low] ?? NaN) + 1
  }
  return counts
}

/** The shares of each generation; the first are the real ones. */
export function topicChain(
  real: readonly number[],
  { n, generations, keep, real: share }: Loop,
  uniform: Draw,
): readonly (readonly number[])[] {
  const all = [real]
  let counts: readonly number[] = real.map(() => 0)
  for (let generation = 0; generation < generations; generation += 1) {
    const fresh = Math.round(share * n)
    const drawn = [
      drawnFrom(real, fresh, uniform),
      drawnFrom(all[generation] ?? real, n - fresh, uniform),
      ...(keep === 'all' ? [counts] : []),
    ]
    counts = real.map((_, i) => drawn.reduce((sum, each) => sum + (each[i] ?? NaN), 0))
    const total = counts.reduce((a, b) => a + b, 0)
    all.push(counts.map(count => count / total))
  }
  return all
}

/** How many topics are known, of those from one rank up to another. */
export function known(shares: readonly number[], from = 0, to = shares.length): number {
  return shares.slice(from, to).filter(share => share > 0).length
}

/** That no document of `n` is on a topic: (1 − p)^n. */
export function missing(p: number, n: number): number {
  return (1 - p) ** n
}
