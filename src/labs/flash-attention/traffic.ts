/** The same ledger by formula, for lengths that nobody wants to multiply out. */
import type { Tile } from './forward.ts'

export interface Size {
  readonly tokens: number
  readonly headDimension: number
}

/** Q, K, V and O once, and four passes over the N × N matrix: scores and weights each go out and in. */
export function plainTraffic({ tokens, headDimension }: Size): number {
  return 4 * tokens * headDimension + 4 * tokens ** 2
}

/** Q and O once, all of K and V once for each block of queries, and a statistic for each row. */
export function tiledTraffic({ tokens, headDimension }: Size, rows: number): number {
  return 2 * tokens * headDimension + 2 * tokens * headDimension * Math.ceil(tokens / rows) + tokens
}

/** Numbers on the chip: blocks of Q, K and V, their scores, and output and two statistics for each row. */
export function chipOf({ rows, columns }: Tile, headDimension: number): number {
  return rows * headDimension + 2 * columns * headDimension + rows * columns + rows * (headDimension + 2)
}

/** The largest square tile, a power of two, that fits into so many bytes of SRAM in so many bits a number. */
export function largestTile(headDimension: number, sramBytes: number, bits = 16): number {
  let side = 1
  while ((chipOf({ rows: 2 * side, columns: 2 * side }, headDimension) * bits) / 8 <= sramBytes) side *= 2
  return side
}

/** Multiplications and additions for each byte that is moved. */
export function intensity({ tokens, headDimension }: Size, moved: number, bits = 16): number {
  return (4 * tokens ** 2 * headDimension) / ((moved * bits) / 8)
}
