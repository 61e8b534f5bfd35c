import { capacityFactors } from '#labs/experts'
import { percent } from './experts-text.ts'

const LEFT = 44
const RIGHT = 286
const TOP = 10
const BOTTOM = 184
const FACTORS = capacityFactors()

function x(factor: number): number {
  return LEFT + ((factor - 0.5) / 3.5) * (RIGHT - LEFT)
}

function y(share: number): number {
  return BOTTOM - share * (BOTTOM - TOP)
}

interface DropsProps {
  readonly alone: readonly number[]
  readonly balanced: readonly number[]
  readonly capacity: number
  readonly guess: number | undefined
}

/** Share of tokens dropped against the capacity factor, without and with balancing. */
export function Drops({ alone, balanced, capacity, guess }: DropsProps) {
  const at = FACTORS.indexOf(capacity)
  const here = alone[at] ?? NaN
  const there = balanced[at] ?? NaN
  const isApart = y(there) - y(here) > 20
  const lower = y(balanced.at(-1) ?? NaN)
  const upper = Math.min(y(alone.at(-1) ?? NaN), lower - 14) // The labels keep apart where the lines meet.
  const line = (shares: readonly number[]) =>
    shares
      .map((share, i) => `${i === 0 ? 'M' : 'L'}${x(FACTORS[i] ?? NaN).toFixed(1)} ${y(share).toFixed(1)}`)
      .join('')
  return (
    <svg
      className="drops"
      viewBox="0 0 400 226"
      role="img"
      aria-label={
        `Tokens dropped by capacity factor. At ${capacity}: ${percent(here)} left alone, ` +
        `${percent(there)} balanced.`
      }
    >
      {[0, 0.5, 1].map(tick => (
        <g key={tick}>
          <path d={`M${LEFT} ${y(tick)}H${RIGHT}`} className="grid" />
          <text x={LEFT - 6} y={y(tick) + 4} className="ax r">
            {100 * tick} %
          </text>
        </g>
      ))}
      <path data-part="capacity" d={`M${x(capacity)} ${TOP}V${BOTTOM}`} className="here" />
      <g data-part="dropped">
        <path d={line(alone)} className="line alone" />
        <path d={line(balanced)} className="line" />
        <text x={RIGHT + 8} y={upper + 4} className="ax strong">
          left alone
        </text>
        <text x={RIGHT + 8} y={lower + 4} className="ax">
          balanced
        </text>
      </g>
      {guess !== undefined && (
        <>
          <path d={`M${LEFT} ${y(guess)}H${RIGHT}`} className="guess" />
          <text x={x(2)} y={y(guess) + (guess > 0.7 ? 16 : -6)} className="ax guess-text">
            you: {percent(guess)}
          </text>
        </>
      )}
      <g data-part="dropped">
        {isApart && (
          <>
            <circle cx={x(capacity)} cy={y(there)} r="3" className="dot" />
            <text x={x(capacity) + 8} y={y(there) - 6} className="ax over">
              {percent(there)}
            </text>
          </>
        )}
        <circle cx={x(capacity)} cy={y(here)} r="4" className="dot" />
        <text x={x(capacity) + 8} y={y(here) - 6} className="ax strong over">
          {percent(here)}
        </text>
      </g>
      <g data-part="capacity">
        {[0.5, 1, 2, 3, 4].map(factor => (
          <text key={factor} x={x(factor)} y="203" className="ax m">
            {factor}
          </text>
        ))}
        <text x={RIGHT} y="221" className="ax r">
          capacity factor
        </text>
      </g>
    </svg>
  )
}
