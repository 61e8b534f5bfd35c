import type { PlainCost, TileCost } from '#labs/flash-attention'
import { Inline } from '../../components/Markdown.tsx'
import { byPart } from '../of-part.tsx'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { amountText, threeDigits } from './figures.ts'

/** By column, after the rows of a tile. */
const COLUMN_PARTS = ['moved', 'moved plain', 'on-the-chip', 'products'] as const
const HEADS = byPart(
  ['rows', ...COLUMN_PARTS],
  [<Inline key="rows" text="rows $B_r$" />, 'moved', 'times fewer', 'on the chip', 'FLOPs a byte'],
)

interface TileTableProps {
  readonly plain: PlainCost
  readonly tiles: readonly TileCost[]
  readonly here: number
}

/** The picture as numbers, with the room that each tile takes. */
export function TileTable({ plain, tiles, here }: TileTableProps) {
  return (
    <LabTable head={<LabHeads names={HEADS} />}>
      <LabRow
        name={<span data-part="plain products">plain</span>}
        cells={byPart(
          ['plain', 'plain', undefined, 'products'],
          [unbroken(plain.bytes), '1.00', '–', threeDigits(plain.flopsPerByte)],
        )}
      />
      {tiles.map(({ rows, bytes, timesFewer, chipBytes, fits, flopsPerByte }) => (
        <LabRow
          key={rows}
          name={<span data-part="rows moved plain on-the-chip products">{rows}</span>}
          here={rows === here}
          cells={byPart(COLUMN_PARTS, [
            unbroken(bytes),
            threeDigits(timesFewer),
            `${Math.round(chipBytes / 1024)} kB${fits ? '' : ', too large'}`,
            threeDigits(flopsPerByte),
          ])}
        />
      ))}
    </LabTable>
  )
}

function unbroken(bytes: number) {
  return <span className="formula">{amountText(bytes)}</span>
}
