import type { AtTemperature } from '#labs/distillation'
import { figure, timesText } from './distillation-text.ts'

const LEFT = 46
const RIGHT = 318
const TOP = 24
const BOTTOM = 186
const LARGEST = 1000
const TEMPERATURE_MOST = 20

const xAt = (temperature: number) =>
  LEFT + (Math.log(temperature) / Math.log(TEMPERATURE_MOST)) * (RIGHT - LEFT)
const yAt = (times: number) => BOTTOM - (Math.log(Math.max(1, times)) / Math.log(LARGEST)) * (BOTTOM - TOP)

interface ShrinkageProps {
  readonly rows: readonly AtTemperature[]
  readonly here: number
  readonly guess: number | undefined
}

/** How many times smaller the gradient is at each temperature, beside the rule of T²; both axes logarithmic. */
export function Shrinkage({ rows, here, guess }: ShrinkageProps) {
  const at = rows.find(({ temperature }) => temperature === here)
  if (!at) return null
  const square = here ** 2
  const line = (of: (row: AtTemperature) => number) =>
    rows.map(row => `${xAt(row.temperature).toFixed(1)} ${yAt(of(row)).toFixed(1)}`).join('L')
  return (
    <svg
      className="shrinkage"
      viewBox="0 0 400 216"
      role="img"
      aria-label={`At temperature ${here} the gradient is ${figure(at.smaller)} times smaller; T² is ${square}.`}
    >
      {[1, 10, 100, 1000].map(tick => (
        <g key={tick}>
          <path d={`M${LEFT} ${yAt(tick)}H${RIGHT}`} className="grid" />
          <text x={LEFT - 6} y={yAt(tick) + 4} className="ax r">
            {tick.toLocaleString('en-GB')}
          </text>
        </g>
      ))}
      <path
        data-part="temperature-squared"
        d={`M${line(({ temperature }) => temperature ** 2)}`}
        className="square"
      />
      <path data-part="times-smaller" d={`M${line(({ smaller }) => smaller)}`} className="measured" />
      {rows.map(({ temperature, smaller }) => (
        <g key={temperature}>
          <circle
            data-part="times-smaller"
            cx={xAt(temperature)}
            cy={yAt(smaller)}
            r={temperature === here ? 5 : 3}
            className="dot"
          />
          <text
            x={xAt(temperature)}
            y={BOTTOM + 18}
            className={temperature === here ? 'ax m strong' : 'ax m'}
          >
            {temperature}
          </text>
        </g>
      ))}
      {guess !== undefined && (
        <>
          <path d={`M${LEFT} ${yAt(guess)}H${RIGHT}`} className="guess" />
          <text x={RIGHT + 8} y={yAt(guess) + 4} className="ax guess-text">
            you: {timesText(guess)}
          </text>
        </>
      )}
      <text data-part="times-smaller" x={xAt(here) + 9} y={yAt(at.smaller) + 17} className="ax strong over">
        {timesText(at.smaller)}
      </text>
      <text data-part="temperature-squared" x={xAt(here) - 9} y={yAt(square) - 5} className="ax r over">
        T² = {square}
      </text>
    </svg>
  )
}
