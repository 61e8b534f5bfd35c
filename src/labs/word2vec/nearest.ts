/** Nearest neighbours of a vector, by cosine or by dot product. */
import { vectorAt } from './step.ts'
import type { Rows } from './step.ts'
import type { Embedding } from './train.ts'
import { entryOf } from './lists.ts'

type Measure = 'cosine' | 'dot product'

export function product(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let j = 0; j < a.length; j += 1) sum += (a[j] ?? NaN) * (b[j] ?? NaN)
  return sum
}

export function lengthOf(a: ArrayLike<number>): number {
  return Math.sqrt(product(a, a))
}

export function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return product(a, b) / (lengthOf(a) * lengthOf(b))
}

export function euclidean(a: readonly number[], b: readonly number[]): number {
  return lengthOf(a.map((x, j) => x - entryOf(b, j)))
}

export interface Near {
  readonly word: string
  readonly score: number
}

/** The words whose vectors are nearest to `to`, the nearest first, without those of `excluded`. */
export function nearest(
  { vocabulary, v }: Embedding,
  to: ArrayLike<number>,
  count: number,
  { excluded = [], by = 'cosine' }: { readonly excluded?: readonly string[]; readonly by?: Measure } = {},
): readonly Near[] {
  const score = by === 'cosine' ? cosine : product
  return vocabulary.words
    .flatMap((word, id) => (excluded.includes(word) ? [] : { word, score: score(to, vectorAt(v, id)) }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, count)
}

/** The vector of a word; none for a word that training has not seen. */
export function vectorOf({ vocabulary, v }: Embedding, word: string): Float64Array | undefined {
  const id = vocabulary.idOf.get(word)
  return id === undefined ? undefined : vectorAt(v, id)
}

/** The vector of a word that has one. */
export function knownVector(embedding: Embedding, word: string): Float64Array {
  const vector = vectorOf(embedding, word)
  if (!vector) throw new RangeError(`${word} has no vector`)
  return vector
}

/** The same rows, each of length one. */
export function unitRows({ width, data }: Rows): Rows {
  const unit = Float64Array.from(data)
  for (let at = 0; at < unit.length; at += width) {
    const row = unit.subarray(at, at + width)
    const length = lengthOf(row) || 1
    for (let j = 0; j < width; j += 1) row[j] = entryOf(row, j) / length
  }
  return { width, data: unit }
}
