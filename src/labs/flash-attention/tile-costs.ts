/** Memory traffic of several tile sizes and of the plain kernel, and both kernels run side by side. */
import { CHIPS } from '#hardware'
import { distance } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import { plainAttention, tiledAttention } from './forward.ts'
import { chipOf, intensity, plainTraffic, tiledTraffic } from './traffic.ts'
import type { Tile } from './forward.ts'
import type { Size } from './traffic.ts'

/** Of one streaming multiprocessor of an A100, as in dao-2022. */
export const SRAM_BYTES = CHIPS.A100.sramBytes

const BYTES_OF_NUMBER = 2 // 16 bits

export interface PlainCost {
  readonly bytes: number
  readonly flopsPerByte: number
}

export interface TileCost extends PlainCost {
  readonly rows: number
  /** The traffic of the plain kernel, divided by that of the tiles. */
  readonly timesFewer: number
  readonly chipBytes: number
  readonly fits: boolean
}

export function plainCost(size: Size): PlainCost {
  const moved = plainTraffic(size)
  return { bytes: BYTES_OF_NUMBER * moved, flopsPerByte: intensity(size, moved) }
}

export function tileCost(size: Size, tile: Tile): TileCost {
  const moved = tiledTraffic(size, tile.rows)
  const chipBytes = BYTES_OF_NUMBER * chipOf(tile, size.headDimension)
  return {
    rows: tile.rows,
    bytes: BYTES_OF_NUMBER * moved,
    flopsPerByte: intensity(size, moved),
    timesFewer: plainTraffic(size) / moved,
    chipBytes,
    fits: chipBytes <= SRAM_BYTES,
  }
}

export interface SideBySide {
  /** The largest difference between the two outputs. */
  readonly apart: number
  /** The largest entry of the plain kernel's output. */
  readonly largest: number
}

/** Plain and tiled attention of the same drawn tokens. */
export function sideBySide({ tokens, headDimension }: Size, tile: Tile, seed: number): SideBySide {
  const draw = gaussianFrom(uniformFrom(seed))
  const drawn = () => matrixOf(tokens, headDimension, draw)
  const [q, k, v] = [drawn(), drawn(), drawn()]
  const plain = plainAttention(q, k, v).output
  return {
    apart: distance(plain, tiledAttention(q, k, v, tile).output),
    largest: Math.max(...plain.flat().map(Math.abs)),
  }
}
