/** A stream of numbers in [0, 1) from a seed (mulberry32): the same seed, the same numbers. */
export function randomFromSeed(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The items in an order that the seed decides. */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const random = randomFromSeed(seed)
  return items
    .map(item => [random(), item] as const)
    .toSorted((a, b) => a[0] - b[0])
    .map(([, item]) => item)
}
