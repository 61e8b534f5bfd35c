import { SRAM_BYTES } from '#labs/flash-attention'
import type { PlainCost, TileCost } from '#labs/flash-attention'
import { amountText, ticksBetween, savingText } from './figures.ts'

const LEFT = 56
const RIGHT = 476
const TOP = 16
const BOTTOM = 250
const FIRST = 80
const LAST = 448

interface TileChartProps {
  readonly plain: PlainCost
  readonly tiles: readonly TileCost[]
  readonly here: number
  /** How many times fewer bytes were predicted. */
  readonly guess: number | undefined
}

/** Bytes against the rows of a tile, both in doublings, with the plain kernel as a line across. */
export function TileChart({ plain, tiles, here, guess }: TileChartProps) {
  const guessed = guess === undefined ? [] : [plain.bytes / guess]
  const all = [plain.bytes, ...tiles.map(tile => tile.bytes), ...guessed]
  const [low, high] = [Math.min(...all) / 1.5, Math.max(...all) * 1.5]
  const y = (bytes: number) => BOTTOM - (Math.log(bytes / low) / Math.log(high / low)) * (BOTTOM - TOP)
  const step = (LAST - FIRST) / (tiles.length - 1)
  const x = (i: number) => FIRST + i * step
  const tooLarge = tiles.findIndex(tile => !tile.fits)
  const edge = tooLarge < 0 ? RIGHT : x(tooLarge) - step / 2
  const at = tiles.findIndex(tile => tile.rows === here)
  const tile = tiles[at]
  const toLeft = at >= tiles.length / 2
  return (
    <svg
      className="tile-chart"
      viewBox="0 0 480 296"
      role="img"
      aria-label={`The plain kernel moves ${amountText(plain.bytes)}. ${tiles
        .map(({ rows, bytes }) => `Tiles of ${rows} rows: ${amountText(bytes)}.`)
        .join(' ')}`}
    >
      {tooLarge >= 0 && (
        <rect
          data-part="on-the-chip"
          x={edge}
          y={TOP}
          width={RIGHT - edge}
          height={BOTTOM - TOP}
          className="over"
        />
      )}
      {ticksBetween(low, high).map(tick => (
        <g key={tick}>
          <path d={`M${LEFT} ${y(tick)}H${RIGHT}`} className="grid" />
          <text x={LEFT - 6} y={y(tick) + 4} className="ax r">
            {amountText(tick).replace(/\.0+ /, ' ')}
          </text>
        </g>
      ))}
      <path data-part="plain" d={`M${LEFT} ${y(plain.bytes)}H${RIGHT}`} className="plain" />
      <g data-part="moved">
        <path d={`M${tiles.map(({ bytes }, i) => `${x(i)} ${y(bytes)}`).join('L')}`} className="tiled" />
        {tiles.map(({ rows, bytes, fits }, i) => (
          <circle
            key={rows}
            cx={x(i)}
            cy={y(bytes)}
            r={i === at ? 6 : 3.5}
            className={fits ? 'dot' : 'dot hollow'}
          />
        ))}
      </g>
      <g data-part="rows moved plain on-the-chip">
        {tiles.map(({ rows }, i) => (
          <text key={rows} x={x(i)} y={BOTTOM + 18} className={i === at ? 'ax m strong' : 'ax m'}>
            {rows}
          </text>
        ))}
        <text x={LEFT} y={BOTTOM + 38} className="ax">
          rows of a tile
        </text>
      </g>
      <text data-part="plain" x={RIGHT - 4} y={y(plain.bytes) - 7} className="ax r strong haloed">
        plain kernel: {amountText(plain.bytes)}
      </text>
      {guess !== undefined && (
        <>
          <path d={`M${LEFT} ${y(plain.bytes / guess)}H${RIGHT}`} className="guess" />
          <text x={LEFT + 4} y={y(plain.bytes / guess) + 15} className="ax guess-text haloed">
            you: {savingText(guess)}
          </text>
        </>
      )}
      {tile && (
        <text
          data-part="moved"
          x={x(at) + (toLeft ? -10 : 10)}
          y={y(tile.bytes) + (toLeft ? 17 : -8)}
          className={toLeft ? 'ax strong haloed r' : 'ax strong haloed'}
        >
          tiles: {amountText(tile.bytes)}, {savingText(tile.timesFewer)}
        </text>
      )}
      {tooLarge >= 0 && (
        <text data-part="on-the-chip" x={RIGHT} y={BOTTOM + 38} className="ax r">
          shaded: over {SRAM_BYTES / 1024} kB, does not fit
        </text>
      )}
    </svg>
  )
}
