import { ENCODER, tilesOf } from '#labs/image-tokens'

const SIZE = 200
const SMALL = 60

/** A square picture in its tiles and patches, and the overview beside it. */
export function TilePicture({ side }: { readonly side: number }) {
  const tiles = tilesOf(side)
  const across = Math.ceil(side / ENCODER.side)
  const patches = (across * ENCODER.side) / ENCODER.patch
  return (
    <svg
      className="tile-picture"
      viewBox="0 0 280 232"
      role="img"
      aria-label={
        tiles === 1
          ? `One tile of ${patches} by ${patches} patches.`
          : `${across} by ${across} tiles with ${patches} by ${patches} patches, and an overview.`
      }
    >
      <g data-part="patches">
        <rect width={SIZE} height={SIZE} className="ground" />
        <Lines at={[0, 0]} size={SIZE} count={patches} className="patch" />
        <text x={SIZE / 2} y={SIZE + 20} className="ax m">
          {patches} × {patches} patches
        </text>
      </g>
      <g data-part="tiles">
        <Lines at={[0, 0]} size={SIZE} count={across} className="tile" />
      </g>
      {tiles > 1 && (
        <>
          <g data-part="patches">
            <Lines at={[SIZE + 14, SIZE - SMALL]} size={SMALL} count={24} className="patch" />
            <text x={SIZE + 14 + SMALL / 2} y={SIZE + 20} className="ax m">
              24 × 24
            </text>
          </g>
          <g data-part="tiles">
            <Lines at={[SIZE + 14, SIZE - SMALL]} size={SMALL} count={1} className="tile" />
            <text x={SIZE + 14 + SMALL / 2} y={SIZE - SMALL - 8} className="ax m">
              overview
            </text>
          </g>
        </>
      )}
    </svg>
  )
}

interface LinesProps {
  readonly at: readonly [x: number, y: number]
  readonly size: number
  readonly count: number
  readonly className: string
}

/** A square divided into so many columns and rows. */
function Lines({ at: [x, y], size, count, className }: LinesProps) {
  const paths = Array.from({ length: count + 1 }, (_, i) => {
    const offset = ((i * size) / count).toFixed(2)
    return `M${x} ${y + Number(offset)}h${size}M${x + Number(offset)} ${y}v${size}`
  })
  return <path d={paths.join('')} className={className} />
}
