/** Attention by a plain kernel and by tiles, with a ledger of the numbers that each moves and keeps. */
import { rowAt, total } from '../entries.ts'
import { matmul, scaled, softmax, transpose } from '../linear.ts'
import { finished, joined, nothingYet, ofBlock } from './online.ts'
import type { Matrix, Vector } from '../linear.ts'

interface Ledger {
  /** Numbers read from and written to main memory (HBM). */
  readonly moved: number
  /** Numbers that lie in main memory beside Q, K, V and O when the pass is over. */
  readonly extra: number
  /** The most numbers that are on the chip at a time; the plain kernel's matrix products are not counted. */
  readonly onChip: number
  /** Multiplications in matrix products. */
  readonly products: number
}

interface Pass {
  readonly output: Matrix
  readonly ledger: Ledger
}

export interface Tile {
  /** Queries of a block, B_r. */
  readonly rows: number
  /** Keys and values of a block, B_c. */
  readonly columns: number
}

const sizeOf = (...matrices: readonly Matrix[]) =>
  total(matrices.map(matrix => matrix.length * rowAt(matrix, 0).length))

/** S = QKᵀ/√d and P = softmax(S) are written out and read again. q [n, d], k and v [m, d] → [n, d] */
export function plainAttention(q: Matrix, k: Matrix, v: Matrix): Pass & { readonly weights: Matrix } {
  const scores = scaled(matmul(q, transpose(k)), 1 / Math.sqrt(rowAt(q, 0).length))
  const first = sizeOf(q, k) + sizeOf(scores)
  const weights = scores.map(softmax)
  const second = sizeOf(scores) + sizeOf(weights)
  const output = matmul(weights, v)
  const third = sizeOf(weights, v) + sizeOf(output)
  const products = sizeOf(scores) * rowAt(q, 0).length + sizeOf(weights) * rowAt(v, 0).length
  return {
    output,
    weights,
    ledger: { moved: first + second + third, extra: sizeOf(scores, weights), onChip: 0, products },
  }
}

/** FlashAttention-2, algorithm 1: for each block of queries, all blocks of keys and values. [dao-2023] */
export function tiledAttention(
  q: Matrix,
  k: Matrix,
  v: Matrix,
  tile: Tile,
): Pass & { readonly logSumExp: Vector } {
  const scale = 1 / Math.sqrt(rowAt(q, 0).length)
  const ledger = { moved: 0, extra: 0, onChip: 0, products: 0 }
  const rows = blocks(q, tile.rows).flatMap(queries => {
    ledger.moved += sizeOf(queries)
    let parts = queries.map(() => nothingYet(rowAt(v, 0).length))
    for (const [keys, values] of pairs(k, v, tile.columns)) {
      ledger.moved += sizeOf(keys, values)
      const scores = scaled(matmul(queries, transpose(keys)), scale)
      parts = parts.map((part, i) => joined(part, ofBlock(rowAt(scores, i), values)))
      ledger.products += sizeOf(scores) * (rowAt(q, 0).length + rowAt(v, 0).length)
      const accumulated = total(parts.map(part => part.output.length + 2))
      ledger.onChip = Math.max(ledger.onChip, sizeOf(queries, keys, values, scores) + accumulated)
    }
    return parts.map(finished)
  })
  const output = rows.map(row => row.output)
  const logSumExp = rows.map(row => row.logSumExp)
  ledger.moved += sizeOf(output) + logSumExp.length
  ledger.extra = logSumExp.length
  return { output, logSumExp, ledger }
}

/** The rows of a matrix in blocks; the last one may be shorter. */
export function blocks(matrix: Matrix, size: number): readonly Matrix[] {
  return Array.from({ length: Math.ceil(matrix.length / size) }, (_, b) =>
    matrix.slice(b * size, (b + 1) * size),
  )
}

function pairs(k: Matrix, v: Matrix, size: number): readonly (readonly [Matrix, Matrix])[] {
  const values = blocks(v, size)
  return blocks(k, size).map((keys, b) => [keys, values[b] ?? []] as const)
}
