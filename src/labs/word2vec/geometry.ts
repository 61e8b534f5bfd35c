/** How long the vectors are, and how they lie to one another. */
import { cosine, lengthOf } from './nearest.ts'
import { vectorAt } from './step.ts'
import type { Embedding } from './train.ts'
import { addAt, entryOf } from './lists.ts'

export interface Geometry {
  /** Of a sample of the words, the most frequent first. */
  readonly lengths: readonly (readonly [count: number, length: number])[]
  readonly meanCosine: number // of two different words
  readonly meanCentred: number // once the mean vector was subtracted
}

const SAMPLE = 150

/** Of every so many-th word, so that a large vocabulary costs no more than a small one. */
export function geometryOf({ vocabulary, v }: Embedding): Geometry {
  const every = Math.ceil(vocabulary.words.length / SAMPLE)
  const ids = vocabulary.words.flatMap((_, id) => (id % every === 0 ? [id] : []))
  const vectors = ids.map(id => vectorAt(v, id))
  const mean = new Float64Array(v.width)
  for (const vector of vectors) vector.forEach((x, j) => addAt(mean, j, x / vectors.length))
  return {
    lengths: vectors.map((vector, n) => [entryOf(vocabulary.counts, entryOf(ids, n)), lengthOf(vector)]),
    meanCosine: meanCosine(vectors),
    meanCentred: meanCosine(vectors.map(vector => vector.map((x, j) => x - entryOf(mean, j)))),
  }
}

/** The squared length of a sum of unit vectors is their number and twice the sum of the cosines of pairs. */
function meanCosine(vectors: readonly Float64Array[]): number {
  const n = vectors.length
  const sum = new Float64Array(vectors[0]?.length ?? 0)
  for (const vector of vectors) {
    const length = lengthOf(vector)
    vector.forEach((x, j) => addAt(sum, j, x / length))
  }
  return (lengthOf(sum) ** 2 - n) / (n * (n - 1))
}

/** Spearman's rank correlation; equal values share the mean of their ranks. */
export function spearmanOf(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)]
  const middle = (a.length + 1) / 2
  return cosine(
    x.map(rank => rank - middle),
    y.map(rank => rank - middle),
  )
}

function ranks(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((p, q) => p - q)
  return values.map(value => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1)
}
