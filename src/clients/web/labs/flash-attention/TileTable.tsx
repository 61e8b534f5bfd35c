import type { PlainCost, TileCost } from '#labs/flash-attention'
import { Inline } from '../../components/Markdown.tsx'
import { amountText, threeDigits } from './figures.ts'

export interface TileTableProps {
  readonly plain: PlainCost
  readonly tiles: readonly TileCost[]
  readonly here: number
}

/** The picture as numbers, with the room that each tile takes. */
export function TileTable({ plain, tiles, here }: TileTableProps) {
  return (
    <div className="lab-scroll" tabIndex={0} role="region" aria-label="The same as numbers">
      <table className="lab-table">
        <caption className="label">The same as numbers</caption>
        <thead>
          <tr>
            <th scope="col">
              rows <Inline text="$B_r$" />
            </th>
            <th scope="col" className="r">
              moved
            </th>
            <th scope="col" className="r">
              times fewer
            </th>
            <th scope="col" className="r">
              on the chip
            </th>
            <th scope="col" className="r">
              FLOPs a byte
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">plain</th>
            <td className="r formula">{amountText(plain.bytes)}</td>
            <td className="r">1.00</td>
            <td className="r">–</td>
            <td className="r">{threeDigits(plain.flopsPerByte)}</td>
          </tr>
          {tiles.map(({ rows, bytes, timesFewer, chipBytes, fits, flopsPerByte }) => (
            <tr key={rows} data-here={rows === here ? '' : undefined}>
              <th scope="row">{rows}</th>
              <td className="r formula">{amountText(bytes)}</td>
              <td className="r">{threeDigits(timesFewer)}</td>
              <td className="r">
                {Math.round(chipBytes / 1024)} kB{fits ? '' : ', too large'}
              </td>
              <td className="r">{threeDigits(flopsPerByte)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
