import { apart, factorAt, factorText, HIGHEST, LOWEST, placeOfFactor, tenTo } from './figures.ts'

const LEFT = 42
const RIGHT = 196
const TOP = 12
const BOTTOM = 236
const TICKS = [-20, -10, 0, 10, 20]

function y(factor: number): number {
  const place = Math.max(0, Math.min(HIGHEST - LOWEST, placeOfFactor(factor)))
  return BOTTOM - (place / (HIGHEST - LOWEST)) * (BOTTOM - TOP)
}

interface NetworkLine {
  readonly name: string
  readonly values: readonly number[]
  readonly here: boolean
}

interface LayerLinesProps {
  /** The subject of the lines, for screen readers. */
  readonly about: string
  /** The id of the part that computes them. */
  readonly part: string
  readonly lines: readonly NetworkLine[]
  readonly ends: readonly [string, string]
  /** The predicted power of ten, counted from the lowest, if there is one. */
  readonly guess: number | undefined
}

/** A line for each initialisation on a logarithmic axis; one that leaves the picture says where it ends. */
export function LayerLines({ about, part, lines, ends: [first, last], guess }: LayerLinesProps) {
  const layers = (lines[0]?.values.length ?? 1) - 1
  const x = (layer: number) => LEFT + (layer / layers) * (RIGHT - LEFT)
  const ended = lines.map(line => ({ ...line, end: line.values[layers] ?? NaN }))
  const heights = apart(
    15,
    ended.map(({ end }) => y(end)),
    BOTTOM,
  )
  const chosen = ended.find(({ here }) => here)
  return (
    <svg
      className="layer-lines"
      viewBox="0 0 324 260"
      role="img"
      aria-label={
        `${about} over ${layers} layers. At the end: ` +
        `${ended.map(({ name, end }) => `${name} ${factorText(end)}`).join(', ')}.`
      }
    >
      {TICKS.map(tick => (
        <g key={tick}>
          <path d={`M${LEFT} ${y(10 ** tick)}H${RIGHT}`} className={tick === 0 ? 'grid one' : 'grid'} />
          <text x={LEFT - 6} y={y(10 ** tick) + 4} className="ax r">
            {tick === 0 ? '1' : tenTo(tick)}
          </text>
        </g>
      ))}
      {ended.map(({ name, values, end, here }, i) => (
        <g key={name} data-part={part} className={here ? 'here' : undefined}>
          <path d={pathOf(values, x)} className="line" />
          <text x={RIGHT + 9} y={(heights[i] ?? 0) + 4} className={here ? 'ax strong' : 'ax'}>
            {name} {factorText(end)}
          </text>
        </g>
      ))}
      {guess !== undefined && (
        <>
          <path d={`M${LEFT} ${y(factorAt(guess))}H${RIGHT}`} className="guess" />
          <text
            x={RIGHT - 6}
            y={y(factorAt(guess)) + (guess > HIGHEST - LOWEST - 4 ? 15 : -6)}
            className="ax r guess-text haloed"
          >
            you: {factorText(factorAt(guess))}
          </text>
        </>
      )}
      {chosen && <circle data-part={part} cx={RIGHT} cy={y(chosen.end)} r="4" className="dot" />}
      <text x={LEFT} y="255" className="ax">
        {first}
      </text>
      <text x={RIGHT} y="255" className="ax r">
        {last}
      </text>
    </svg>
  )
}

/** The line up to where it leaves the picture, and one step beyond to its edge. */
function pathOf(values: readonly number[], x: (layer: number) => number): string {
  const outside = (value: number) => value < factorAt(0) || !(value <= factorAt(HIGHEST - LOWEST))
  const leaves = values.findIndex(outside)
  const within = leaves === -1 ? values : values.slice(0, leaves + 1)
  return within
    .map((value, layer) => `${layer === 0 ? 'M' : 'L'}${x(layer).toFixed(1)} ${y(value).toFixed(1)}`)
    .join('')
}
