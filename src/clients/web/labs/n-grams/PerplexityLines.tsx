import type { OrderResult, Smoothing } from '#labs/n-grams'
import { ORDERS } from './knobs.ts'
import { figure, SMOOTHING_NAMES } from './n-gram-text.ts'
import { PART_OF } from './parts.ts'

const LEFT = 38
const RIGHT = 290
const TOP = 24
const BOTTOM = 214
const LOWEST = 30
const HIGHEST = 3000
const SMOOTHED = ['add-one', 'add-0.01', 'kneser-ney'] as const satisfies readonly Smoothing[]

interface PerplexityLinesProps {
  readonly results: readonly (OrderResult | undefined)[]
  readonly here: number
}

/** Perplexity on new text by order, a line for each smoothing; without any it leaves the picture. */
export function PerplexityLines({ results, here }: PerplexityLinesProps) {
  const known = results.flatMap(result => result ?? [])
  const first = results[0]
  const last = known.at(-1)
  const ends = SMOOTHED.map(name => y(last?.perplexity[name] ?? LOWEST))
  const [one = 0, hundredth = 0] = ends
  // Where the first two lines end together, their names move apart.
  const apart = Math.max(0, 14 - (hundredth - one)) / 2
  const nudges = [-apart, apart, 0]
  return (
    <svg
      className="ngram-chart"
      viewBox="0 0 380 240"
      role="img"
      aria-label={`Perplexity by order. ${SMOOTHED.map(
        name =>
          `${SMOOTHING_NAMES[name]}: ${known.map(({ perplexity }) => figure(perplexity[name])).join(', ')}`,
      ).join('; ')}; without smoothing infinite from order 2.`}
    >
      {[30, 100, 300, 1000, 3000].map(tick => (
        <g key={tick}>
          <path d={`M${LEFT} ${y(tick)}H${RIGHT}`} className="grid" />
          <text x={LEFT - 6} y={y(tick) + 4} className="ax r">
            {tick}
          </text>
        </g>
      ))}
      <path d={`M${x(here)} ${TOP}V${BOTTOM}`} className="grid" />
      {first && (
        <g data-part="counts">
          <path d={`M${x(1)} ${y(first.perplexity.none)}L${x(2)} ${TOP - 10}`} className="without" />
          <text x={x(2) + 6} y={TOP - 8} className="ax over-lines">
            none: infinite
          </text>
        </g>
      )}
      {SMOOTHED.map((name, i) => (
        <g key={name} className={name === 'kneser-ney' ? 'strong-line' : undefined} data-part={PART_OF[name]}>
          <path
            d={known
              .map(
                ({ order, perplexity }, at) =>
                  `${at ? 'L' : 'M'}${x(order)} ${y(perplexity[name]).toFixed(1)}`,
              )
              .join('')}
            className="smoothed"
          />
          {known.map(({ order, perplexity }) => (
            <circle
              key={order}
              cx={x(order)}
              cy={y(perplexity[name])}
              r={order === here ? 5 : 3}
              className="dot"
            />
          ))}
          {last && (
            <text
              x={x(last.order) + 10}
              y={(ends[i] ?? 0) + 4 + (nudges[i] ?? 0)}
              className={name === 'kneser-ney' ? 'ax strong' : 'ax'}
            >
              {SMOOTHING_NAMES[name]}
            </text>
          )}
        </g>
      ))}
      {ORDERS.map(order => (
        <text key={order} x={x(order)} y={BOTTOM + 18} className="ax m">
          {order === 1 ? '1 word' : order}
        </text>
      ))}
    </svg>
  )
}

function x(order: number): number {
  return LEFT + 18 + ((order - 1) / (ORDERS.length - 1)) * (RIGHT - LEFT - 24)
}

function y(perplexity: number): number {
  return BOTTOM - (Math.log(perplexity / LOWEST) / Math.log(HIGHEST / LOWEST)) * (BOTTOM - TOP)
}
