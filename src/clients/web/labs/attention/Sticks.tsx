import type { Spread } from '#labs/attention'
import { ordinalNumber, two } from './figures.ts'

const LEFT = 34
const RIGHT = 376
const TOP = 12
const BOTTOM = 214
const FIRST = 40
const LAST = 370

function y(weight: number): number {
  return BOTTOM - weight * (BOTTOM - TOP)
}

/** Mean weights by rank: sticks, the guess as a dashed line, the measured largest as a dot with its spread. */
export function Sticks({ spread, guess }: { readonly spread: Spread; readonly guess: number | undefined }) {
  const { byRank, largest } = spread
  const { low, high } = largest
  const step = (LAST - FIRST) / (byRank.length - 1)
  const sticks = byRank.map(
    (weight, i) => `M${(FIRST + i * step).toFixed(1)} ${BOTTOM}V${y(weight).toFixed(1)}`,
  )
  return (
    <svg
      className="sticks"
      viewBox="0 0 380 240"
      role="img"
      aria-label={`${byRank.length} weights, largest first. The largest is ${two(largest.mean)} on average.`}
    >
      {[0, 0.25, 0.5, 0.75, 1].map(tick => (
        <g key={tick}>
          <path d={`M${LEFT} ${y(tick)}H${RIGHT}`} className="grid" />
          <text x={LEFT - 6} y={y(tick) + 4} className="ax r">
            {tick}
          </text>
        </g>
      ))}
      <path
        data-part="weights"
        d={sticks.join('')}
        className="stick"
        strokeWidth={Math.min(2.25, step * 0.7)}
      />
      {guess !== undefined && (
        <>
          <path d={`M${LEFT} ${y(guess)}H${RIGHT}`} className="guess" />
          <text x={RIGHT} y={y(guess) - 6} className="ax r guess-text">
            you: {two(guess)}
          </text>
        </>
      )}
      <path
        d={`M${FIRST} ${y(low)}V${y(high)}M${FIRST - 4} ${y(low)}h8M${FIRST - 4} ${y(high)}h8`}
        className="whisker"
      />
      <circle cx={FIRST} cy={y(largest.mean)} r="4" className="dot" />
      <text x={FIRST + 12} y={Math.min(y(largest.mean) + 4, y(0.07))} className="ax strong over-sticks">
        measured: {two(largest.mean)}
      </text>
      <text x={FIRST} y="233" className="ax m">
        1st
      </text>
      <text x={LAST} y="233" className="ax r">
        {ordinalNumber(byRank.length)} key
      </text>
    </svg>
  )
}
