import { plainCost, tileCost } from '#labs/flash-attention'
import { LabFigure } from '../LabFigure.tsx'
import type { FigureProps } from '../LabFigure.tsx'
import { valuesAt } from '../lab-state.ts'
import { amountText } from './figures.ts'
import { FLASH_KNOBS, TILE_COLUMNS, TILE_ROWS } from './knobs.ts'
import { TileChart } from './TileChart.tsx'

/** The bytes that tiles move, beside the plain kernel. */
export function FlashAttentionFigure({ query }: FigureProps) {
  const { tokens, d, rows } = valuesAt(FLASH_KNOBS, query)
  const size = { tokens, headDimension: d }
  const plain = plainCost(size)
  const tiles = TILE_ROWS.map(each => tileCost(size, { rows: each, columns: TILE_COLUMNS }))
  const tile = tileCost(size, { rows, columns: TILE_COLUMNS })
  const caption =
    `Bytes through main memory by the rows of a tile, for ${tokens.toLocaleString('en-GB')} tokens of width ${d}: ` +
    `${amountText(plain.bytes)} by the plain kernel, ${amountText(tile.bytes)} in tiles of ${rows} rows, with the ` +
    'same products.'
  return (
    <LabFigure caption={caption}>
      <TileChart plain={plain} tiles={tiles} here={rows} guess={undefined} />
    </LabFigure>
  )
}
