import { shareText } from './figures.ts'

const LEFT = 34
const RIGHT = 376
const TOP = 14
const BOTTOM = 204

interface RankChartProps {
  /** The share that the best adapter leaves out, from rank 0. */
  readonly best: readonly number[]
  readonly rank: number
  readonly trained: number
  readonly changeRank: number
  readonly guess: number | undefined
}

/** The share left out by rank: a stick for each, the chosen one as a dot, training as a ring. */
export function RankChart({ best, rank, trained, changeRank, guess }: RankChartProps) {
  const x = (of: number) => LEFT + 8 + (of / (best.length - 1)) * (RIGHT - LEFT - 16)
  const y = (part: number) => BOTTOM - part * (BOTTOM - TOP)
  const here = best[rank] ?? 0
  return (
    <svg
      className="lora-chart"
      viewBox="0 0 380 240"
      role="img"
      aria-label={`Share of the change left out, by rank. At rank ${rank} it is ${shareText(here)}; training leaves ${shareText(trained)}.`}
    >
      {[0, 0.25, 0.5, 0.75, 1].map(tick => (
        <g key={tick}>
          <path d={`M${LEFT} ${y(tick)}H${RIGHT}`} className="grid" />
          <text x={LEFT - 6} y={y(tick) + 4} className="ax r">
            {tick}
          </text>
        </g>
      ))}
      {[0, 4, 8, 16, 24].map(tick => (
        <text key={tick} x={x(tick)} y={BOTTOM + 16} className="ax m">
          {tick}
        </text>
      ))}
      <text x={RIGHT} y={BOTTOM + 32} className="ax r">
        rank of the adapter
      </text>
      <path
        data-part="best-adapter"
        d={best.map((part, of) => `M${x(of).toFixed(1)} ${BOTTOM}V${y(part).toFixed(1)}`).join('')}
        className="stick"
      />
      <path d={`M${x(changeRank)} ${TOP}V${BOTTOM}`} className="change" />
      <text
        x={x(changeRank) + (changeRank > 12 ? -6 : 6)}
        y={TOP + 10}
        className={changeRank > 12 ? 'ax r halo' : 'ax halo'}
      >
        rank of the change: {changeRank}
      </text>
      {guess !== undefined && (
        <>
          <path d={`M${LEFT} ${y(guess)}H${RIGHT}`} className="guess" />
          <text x={RIGHT} y={y(guess) - 6} className="ax r halo guess-text">
            you: {shareText(guess)}
          </text>
        </>
      )}
      <circle data-part="trained-adapter" cx={x(rank)} cy={y(trained)} r="6.5" className="ring" />
      <circle data-part="best-adapter" cx={x(rank)} cy={y(here)} r="4" className="dot" />
      <text
        x={rank > 12 ? RIGHT : x(rank) + 12}
        y={y(Math.max(here, trained)) - 12}
        className={rank > 12 ? 'ax r strong halo' : 'ax strong halo'}
      >
        <tspan data-part="best-adapter">best: {shareText(here)},</tspan>{' '}
        <tspan data-part="trained-adapter">trained: {shareText(trained)}</tspan>
      </text>
    </svg>
  )
}
