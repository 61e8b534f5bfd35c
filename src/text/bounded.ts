/** A map that forgets: for what can be made again, and would otherwise grow with whatever people type. */
interface Bounded<K, V> {
  readonly get: (key: K) => V | undefined
  readonly set: (key: K, value: V) => void
  readonly delete: (key: K) => void
}

/**
 * Keeps `most` entries at most. The half of them that was used last is sure to be there. Entries lie in two
 * generations, so that finding one costs hardly more than in a plain map.
 */
export function bounded<K, V extends NonNullable<unknown>>(most: number): Bounded<K, V> {
  const half = Math.floor(most / 2)
  let young = new Map<K, V>()
  let old = new Map<K, V>()
  const set = (key: K, value: V): void => {
    if (young.size >= half && !young.has(key)) {
      old = young
      young = new Map()
    }
    young.set(key, value)
  }
  return {
    get(key) {
      const known = young.get(key)
      if (known !== undefined) return known
      const before = old.get(key)
      if (before !== undefined) set(key, before)
      return before
    },
    set,
    delete(key) {
      young.delete(key)
      old.delete(key)
    },
  }
}
