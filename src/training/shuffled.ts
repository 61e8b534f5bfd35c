import { randomFromNumber } from '#domain'

/** The items in an order that the seed decides. */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const random = randomFromNumber(seed)
  return items
    .map(item => [random(), item] as const)
    .toSorted((a, b) => a[0] - b[0])
    .map(([, item]) => item)
}
