/** From pixels to the vectors that stand for an image in a language model. */
import { at, rowAt } from '../entries.ts'
import { dot, softmax } from '../linear.ts'
import type { Matrix, Vector } from '../linear.ts'

/** A grid of vectors, row by row. */
interface PatchGrid {
  readonly side: number
  readonly vectors: Matrix
}

/** Cuts pixels [h, w] into squares of p × p, each one vector of p² numbers. What is left at the edge is dropped. */
export function patchesOf(pixels: Matrix, p: number): PatchGrid {
  const side = Math.floor(pixels.length / p)
  const vectors = Array.from({ length: side * side }, (_, n) => {
    const [top, left] = [Math.floor(n / side) * p, (n % side) * p]
    const vector: number[] = []
    for (let y = top; y < top + p; y += 1) vector.push(...rowAt(pixels, y).slice(left, left + p))
    return vector
  })
  return { side, vectors }
}

/** Pixel shuffle: the vectors of each m × m group are set one behind the other, a quarter as many for m = 2. */
export function mergedPatches({ side, vectors }: PatchGrid, m: number): PatchGrid {
  const less = Math.floor(side / m)
  return {
    side: less,
    vectors: Array.from({ length: less * less }, (_, n) => {
      const [top, left] = [Math.floor(n / less) * m, (n % less) * m]
      const group: number[] = []
      for (let y = top; y < top + m; y += 1)
        for (let x = left; x < left + m; x += 1) group.push(...rowAt(vectors, y * side + x))
      return group
    }),
  }
}

/** A resampler's one layer: each learned query averages the patches, weighted by softmax(q · k / √d). */
export function resampled(queries: Matrix, vectors: Matrix): Matrix {
  return queries.map(query => attended(query, vectors))
}

function attended(query: Vector, vectors: Matrix): Vector {
  const weights = softmax(vectors.map(vector => dot(query, vector) / Math.sqrt(query.length)))
  return query.map((_, e) => vectors.reduce((sum, vector, i) => sum + at(weights, i) * at(vector, e), 0))
}

/** Flamingo's gated layer: text + tanh(gate) · what each text state reads from the image. [T, d] */
export function gatedRead(text: Matrix, image: Matrix, gate: number): Matrix {
  const read = resampled(text, image)
  return text.map((row, t) => row.map((x, e) => x + Math.tanh(gate) * at(rowAt(read, t), e)))
}
