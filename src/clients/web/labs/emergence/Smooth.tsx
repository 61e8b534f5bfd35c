import type { TestedModel } from '#labs/emergence'
import { sizeText, tokensText } from './figures.ts'

const LEFT = 44
const RIGHT = 260
const TOP = 12
const BOTTOM = 132

const xOf = (size: number) => LEFT + ((Math.log10(size) - 7) / 5) * (RIGHT - LEFT)

interface SmoothProps {
  readonly models: readonly TestedModel[]
  readonly title: string
  readonly part: string
  readonly name: string
  readonly value: (model: TestedModel) => number
  /** Whether the axis goes by powers of ten. */
  readonly powers: boolean
}

/** The same models on a ruler that counts by degrees. */
export function Smooth({ models, title, part, name, value, powers }: SmoothProps) {
  const values = models.map(value)
  const [first = NaN, last = NaN] = [values[0], values.at(-1)]
  const scale = powers ? Math.log10 : (x: number) => x
  const low = powers ? Math.floor(scale(last)) : 0
  const high = powers ? Math.ceil(scale(first)) : first
  const yOf = (x: number) => BOTTOM - ((scale(x) - low) / (high - low)) * (BOTTOM - TOP)
  const ticks = powers
    ? Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i))
    : [0, first / 2, first]
  return (
    <figure data-part={part}>
      <figcaption>
        <b>{title}</b>
      </figcaption>
      <svg
        className="rise"
        viewBox="0 0 280 160"
        role="img"
        aria-label={`${name}: from ${tokensText(first)} at 10M parameters to ${tokensText(last)} at 1T.`}
      >
        {ticks.map(tick => (
          <g key={tick}>
            <path d={`M${LEFT} ${yOf(tick)}H${RIGHT}`} className="grid" />
            <text x={LEFT - 6} y={yOf(tick) + 4} className="ax r">
              {powers ? tick : Number(tick.toFixed(1))}
            </text>
          </g>
        ))}
        <path
          d={models
            .map(
              (model, i) => `${i ? 'L' : 'M'}${xOf(model.size).toFixed(1)} ${yOf(value(model)).toFixed(1)}`,
            )
            .join('')}
          className="whole"
        />
        {models.map(model => (
          <circle key={model.size} cx={xOf(model.size)} cy={yOf(value(model))} r="3" className="dot" />
        ))}
        {[1e7, 1e9, 1e12].map(size => (
          <text key={size} x={xOf(size)} y={BOTTOM + 20} className="ax m">
            {sizeText(size)}
          </text>
        ))}
      </svg>
    </figure>
  )
}
