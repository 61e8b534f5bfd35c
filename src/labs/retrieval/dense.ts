import { dot, matmul, transpose } from '../linear.ts'
import type { Matrix, Vector } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import { byScore, countsOf } from './bm25.ts'
import type { SearchPassages } from './bm25.ts'
import { termsOf } from './handbook.ts'
import type { Passage } from './handbook.ts'

/**
 * Latent semantic analysis (Deerwester et al. 1990): a passage is a vector because of the words that share
 * passages
 * with its own. It stands here for a trained encoder, whose gift for paraphrases and whose blindness for
 * codes it
 * shares; it knows nothing of the language beyond this collection.
 */
export interface DenseModel {
  readonly dimensions: number
  /** By term, V rows of d numbers; a term of a single passage has none, as an encoder has not learnt it. */
  readonly termVectors: ReadonlyMap<string, Vector>
  readonly passageVectors: ReadonlyMap<string, Vector>
  readonly embed: (text: string) => Vector
}

export function latentSemantics(passages: readonly Passage[], dimensions: number, seed = 1): DenseModel {
  const { weights, matrix } = termMatrix(passages)
  const { left } = truncatedSvd(matrix, dimensions, seed)
  const termVectors = new Map([...weights.keys()].map((term, i) => [term, left[i] ?? []]))
  // uᵀx: the weighted sum of the vectors of its terms, at length one.
  const embed = (text: string): Vector => {
    const sum = Array.from({ length: dimensions }, () => 0)
    for (const [term, count] of countsOf(termsOf(text)))
      termVectors.get(term)?.forEach((value, j) => {
        sum[j] = (sum[j] ?? 0) + (1 + Math.log(count)) * (weights.get(term) ?? 0) * value
      })
    return unit(sum)
  }
  const passageVectors = new Map(passages.map(({ id, text }) => [id, embed(text)]))
  return { dimensions, termVectors, passageVectors, embed }
}

/** Ranks by cosine, the dot product of vectors of length one. */
export function denseSearch(model: DenseModel): SearchPassages {
  return query => {
    const vector = model.embed(query)
    return byScore([...model.passageVectors].map(([id, passage]) => ({ id, score: dot(vector, passage) })))
  }
}

/**
 * (V, N): rows are the terms of at least two passages, weighted by (1 + ln f) · idf; columns have length one.
 */
function termMatrix(passages: readonly Passage[]): {
  /** The terms in the order of the rows, with their inverse document frequencies. */
  readonly weights: ReadonlyMap<string, number>
  readonly matrix: Matrix
} {
  const counts = passages.map(({ text }) => countsOf(termsOf(text)))
  const inPassages = countsOf(counts.flatMap(of => [...of.keys()]))
  const shared = [...inPassages].filter(([, n]) => n >= 2).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const weights = new Map(shared.map(([term, n]) => [term, Math.log((1 + passages.length) / (1 + n)) + 1]))
  const columns = counts.map(of =>
    unit(
      [...weights].map(([term, weight]) => (of.has(term) ? (1 + Math.log(of.get(term) ?? 1)) * weight : 0)),
    ),
  )
  return { weights, matrix: transpose(columns) }
}

/** The first d left singular vectors and values, by orthogonal iteration on A Aᵀ. */
export function truncatedSvd(
  matrix: Matrix,
  dimensions: number,
  seed: number,
  rounds = 60,
): { readonly left: Matrix; readonly values: Vector } {
  // The smaller of the two products: AᵀA is (N, N).
  const gram = matmul(transpose(matrix), matrix)
  let right = orthonormal(matrixOf(dimensions, gram.length, gaussianFrom(uniformFrom(seed))))
  for (let i = 0; i < rounds; i += 1) right = orthonormal(matmul(right, gram))
  const images = matmul(matrix, transpose(right)) // (V, d): A v = σ u
  const values = transpose(images).map(column => Math.sqrt(dot(column, column)))
  // A collection of few words has fewer directions than were asked for; the rest is rounding.
  const least = 1e-9 * Math.max(...values)
  const inverse = values.map(value => (value > least ? 1 / value : 0))
  return { left: images.map(row => row.map((value, j) => value * (inverse[j] ?? 0))), values }
}

/** Gram and Schmidt, in the modified order. */
function orthonormal(rows: Matrix): Matrix {
  const found: Vector[] = []
  for (const row of rows) {
    let rest = row
    for (const other of found) {
      const along = dot(rest, other)
      rest = rest.map((value, j) => value - along * (other[j] ?? 0))
    }
    found.push(unit(rest))
  }
  return found
}

export function unit(vector: Vector): Vector {
  const length = Math.sqrt(dot(vector, vector))
  return length === 0 ? vector : vector.map(value => value / length)
}
