import { dot } from '../linear.ts'
import type { Matrix, Vector } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import { unit } from './dense.ts'

/** The k nearest by dot product, by looking at every vector. */
export function exactNearest(
  vectors: Matrix,
  query: Vector,
  k: number,
  among?: readonly number[],
): readonly number[] {
  const candidates = among ?? vectors.map((_, i) => i)
  return candidates
    .map(i => ({ i, score: dot(vectors[i] ?? [], query) }))
    .toSorted((a, b) => b.score - a.score || a.i - b.i)
    .slice(0, k)
    .map(({ i }) => i)
}

/** The share of the exact k nearest that an approximate search returned. */
export function recallOf(found: readonly number[], exact: readonly number[]): number {
  return exact.filter(i => found.includes(i)).length / exact.length
}

/**
 * An inverted file: each vector lies in the cell of its nearest centre (k-means, Lloyd 1982, on unit
 * vectors).
 */
interface InvertedFile {
  readonly centres: Matrix
  readonly cells: readonly (readonly number[])[]
}

export function invertedFile(vectors: Matrix, cellCount: number, rounds = 5): InvertedFile {
  let centres: Matrix = vectors.slice(0, cellCount)
  let cells = assign(vectors, centres)
  for (let i = 0; i < rounds; i += 1) {
    centres = cells.map((cell, j) => (cell.length === 0 ? (centres[j] ?? []) : unit(meanOf(vectors, cell))))
    cells = assign(vectors, centres)
  }
  return { centres, cells }
}

/** Looks only into the `probes` cells whose centres are nearest to the query. */
export function searchCells(
  { centres, cells }: InvertedFile,
  vectors: Matrix,
  query: Vector,
  { k, probes }: { readonly k: number; readonly probes: number },
): readonly number[] {
  const near = exactNearest(centres, query, probes)
  return exactNearest(
    vectors,
    query,
    k,
    near.flatMap(cell => cells[cell] ?? []),
  )
}

/** One bit for each random direction: on which side of it a vector lies (Charikar 2002). */
export function signCodes(vectors: Matrix, directions: Matrix): readonly (readonly boolean[])[] {
  return vectors.map(vector => directions.map(direction => dot(vector, direction) > 0))
}

/**
 * Takes the `rescored` vectors whose codes agree most with the query's, and ranks these by their full
 * vectors.
 */
export function searchCodes(
  codes: readonly (readonly boolean[])[],
  vectors: Matrix,
  request: {
    readonly query: Vector
    readonly directions: Matrix
    readonly k: number
    readonly rescored: number
  },
): readonly number[] {
  const { query, directions, k, rescored } = request
  const [code = []] = signCodes([query], directions)
  const candidates = codes
    .map((other, i) => ({ i, agreeing: other.filter((bit, j) => bit === code[j]).length }))
    .toSorted((a, b) => b.agreeing - a.agreeing || a.i - b.i)
    .slice(0, rescored)
    .map(({ i }) => i)
  return exactNearest(vectors, query, k, candidates)
}

/** Unit vectors that lie in clumps, as embeddings do, with queries near some of them. */
export function clumpedVectors(request: {
  readonly count: number
  readonly dimensions: number
  readonly clumps: number
  readonly queries: number
  readonly seed: number
}): { readonly vectors: Matrix; readonly queries: Matrix } {
  const { count, dimensions, clumps, queries, seed } = request
  const gaussian = gaussianFrom(uniformFrom(seed))
  const centres = matrixOf(clumps, dimensions, gaussian)
  const near = (point: Vector, by: number) => unit(point.map(value => value + by * gaussian()))
  const vectors = Array.from({ length: count }, (_, i) => near(centres[i % clumps] ?? [], 0.8))
  return {
    vectors,
    queries: Array.from({ length: queries }, (_, i) => near(vectors[(i * 37) % count] ?? [], 0.12)),
  }
}

function assign(vectors: Matrix, centres: Matrix): readonly (readonly number[])[] {
  const cells: number[][] = centres.map(() => [])
  vectors.forEach((vector, i) => cells[exactNearest(centres, vector, 1)[0] ?? 0]?.push(i))
  return cells
}

function meanOf(vectors: Matrix, which: readonly number[]): Vector {
  const first = vectors[which[0] ?? 0] ?? []
  return first.map((_, j) => which.reduce((sum, i) => sum + (vectors[i]?.[j] ?? 0), 0) / which.length)
}
