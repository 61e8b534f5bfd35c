/** Entries of long lists, read and changed in place. */

/** An entry; beyond the end NaN, so that a wrong index shows in the result. */
export function entryOf(values: ArrayLike<number>, i: number): number {
  return values[i] ?? Number.NaN
}

export function addAt(values: Float64Array, i: number, by: number): void {
  values[i] = entryOf(values, i) + by
}

/** An item that has to be there. */
export function itemAt<T>(list: readonly T[], i: number): T {
  const item = list[i]
  if (item === undefined) throw new RangeError(`there is no item ${i} of ${list.length}`)
  return item
}
