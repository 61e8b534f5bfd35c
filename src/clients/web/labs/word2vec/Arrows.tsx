import type { Placed } from '#labs/word2vec'

const ROW = 17
const LEFT = 84
const RIGHT = 336
/** Beyond it an arrow ends at the edge. */
const MOST = 0.6

interface ArrowsProps {
  readonly placed: readonly Placed[]
}

/** Each pair along the mean offset of all pairs, from its first word to its second. */
export function Arrows({ placed }: ArrowsProps) {
  const height = placed.length * ROW + 24
  const x = (cosine: number) =>
    LEFT + ((Math.max(-MOST, Math.min(MOST, cosine)) / MOST + 1) / 2) * (RIGHT - LEFT)
  return (
    <svg
      className="w2v-chart"
      viewBox={`0 0 420 ${height}`}
      role="img"
      aria-label="Where the two words of each pair lie along the mean offset; the table has the numbers."
    >
      <path d={`M${x(0)} 0V${height - 20}`} className="grid" />
      {placed.map(({ pair: [first, second], from, to }, n) => {
        const y = n * ROW + 12
        const back = to < from ? 5 : -5
        return (
          <g key={n}>
            <text x={LEFT - 8} y={y + 4} className="ax r">
              {first}
            </text>
            <path d={`M${x(from)} ${y}H${x(to)}`} className="arrow" />
            {Math.abs(x(to) - x(from)) > 8 && (
              <path
                d={`M${x(to) + back} ${y - 4}L${x(to)} ${y}L${x(to) + back} ${y + 4}`}
                className="arrow"
              />
            )}
            <circle cx={x(from)} cy={y} r="3" className="dot" />
            <text x={RIGHT + 8} y={y + 4} className="ax">
              {second}
            </text>
          </g>
        )
      })}
      {[-MOST, 0, MOST].map(tick => (
        <text key={tick} x={x(tick)} y={height - 4} className="ax m">
          {tick < 0 ? `−${-tick}` : tick}
        </text>
      ))}
    </svg>
  )
}
