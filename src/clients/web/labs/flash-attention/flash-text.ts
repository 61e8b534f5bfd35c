/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import { SRAM_BYTES } from '#labs/flash-attention'
import type { PlainCost, SideBySide, Size, TileCost } from '#labs/flash-attention'
import { amountText, powerOfTen, threeDigits } from './figures.ts'
import { SMALL_RUN, TILE_COLUMNS } from './knobs.ts'

export const FLASH_ASKS = 'What do tiles save, and does the result stay the same?'

export function setUpOfTiles({ tokens, headDimension }: Size, rows: number): string {
  return (
    `One head, $N=${tokens}$ tokens, $d=${headDimension}$, 16 bits a number, forward pass. The plain kernel ` +
    'writes the $N\\times N$ scores to main memory, reads them, writes the weights and reads those. The tiled ' +
    `kernel takes $B_r=${rows}$ queries at a time, and for these reads all keys and values. How many times ` +
    'fewer bytes does it move through main memory?'
  )
}

export function whatTilesShow(
  { tokens, headDimension }: Size,
  plain: PlainCost,
  tile: TileCost,
  { apart, largest }: SideBySide,
): readonly string[] {
  const law = (2 * tile.rows) / headDimension
  return [
    `Tiles of ${tile.rows} rows move ${amountText(tile.bytes)}; the plain kernel moves ` +
      `${amountText(plain.bytes)}. Keys and values are read once for each block of queries, ` +
      `${Math.ceil(tokens / tile.rows)} times in all, so twice the rows move half as much.`,
    `Where the sequence is long, the saving nears $2B_r/d=${threeDigits(law)}$, whatever its length: ` +
      `with fewer than ${headDimension / 2} rows the tiled kernel moves more than the plain one.`,
    `Larger tiles save more until they no longer fit: this one takes ${Math.round(tile.chipBytes / 1024)} kB ` +
      `of the ${SRAM_BYTES / 1024} kB that a multiprocessor of an A100 has.`,
    `The result is the same but for rounding: on ${SMALL_RUN.tokens} tokens the outputs are at most ` +
      `${powerOfTen(apart)} apart, with a largest entry of ${largest.toFixed(2)}.`,
    `The arithmetic is the same too, but FLOPs for each byte are ${threeDigits(plain.flopsPerByte)} ` +
      `for the plain kernel and ${threeDigits(tile.flopsPerByte)} for these tiles.`,
  ]
}

export const FLASH_LIMITS =
  'Time. Traffic bounds it only while a kernel waits for memory. Nor does it show caches between main memory and ' +
  'the chip, masks, the backward pass, or accumulators in 32 bits, which take twice the room.'

export const TILE_NOTE =
  `Traffic counts $Q$, $K$, $V$, the output and one statistic a row. A tile holds $B_c=${TILE_COLUMNS}$ keys and ` +
  'values at a time. MB and GB are $10^6$ and $10^9$ bytes; kB of the chip are 1024.'
