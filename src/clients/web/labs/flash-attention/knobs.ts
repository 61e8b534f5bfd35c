import { oneNumberOf, SEED } from '../lab-state.ts'

export const LENGTHS = [1024, 2048, 8192, 32_768] as const
export const HEAD_WIDTHS = [32, 64, 128, 256] as const
/** Rows of a tile, B_r. */
export const TILE_ROWS = [16, 32, 64, 128, 256, 512] as const
/** Keys and values that a tile takes at a time, B_c. */
export const TILE_COLUMNS = 64
/** Few enough tokens to be multiplied out within a frame or two. */
export const SMALL_RUN = { tokens: 128, columns: 16 } as const

export const FLASH_KNOBS = {
  tokens: oneNumberOf(LENGTHS, 8192),
  d: oneNumberOf(HEAD_WIDTHS, 64),
  rows: oneNumberOf(TILE_ROWS, 128),
  seed: SEED,
}
