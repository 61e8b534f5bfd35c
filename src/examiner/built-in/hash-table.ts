/**
 * Finds the first row of a hash, among rows sorted by hash. It uses open addressing, since every span of an
 * answer looks up all its features.
 */
export interface HashTable {
  readonly hashes: Uint32Array
  /** The first row of a hash, at the place that its lower bits give. */
  readonly places: Int32Array
}

/** The least number of places for each hash: the more are empty, the sooner a search ends. */
const SPACE = 1.5

export function hashTable(hashes: Uint32Array): HashTable {
  let distinct = 1
  for (let row = 1; row < hashes.length; row += 1) distinct += Number(hashes[row] !== hashes[row - 1])
  const places = new Int32Array(2 ** Math.ceil(Math.log2(SPACE * distinct))).fill(-1)
  for (let row = 0; row < hashes.length; row += 1) {
    if (row > 0 && hashes[row] === hashes[row - 1]) continue
    let place = (hashes[row] ?? 0) & (places.length - 1)
    while (places[place] !== -1) place = (place + 1) & (places.length - 1)
    places[place] = row
  }
  return { hashes, places }
}

/** The first row of a hash, or -1 where none has it. */
export function firstRow({ hashes, places }: HashTable, hash: number): number {
  let place = hash & (places.length - 1)
  for (let row = places[place] ?? -1; row !== -1; row = places[place] ?? -1) {
    if (hashes[row] === hash) return row
    place = (place + 1) & (places.length - 1)
  }
  return -1
}
