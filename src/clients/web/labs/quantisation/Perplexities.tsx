import { SHARING_RULES, BIT_WIDTHS } from '#labs/quantisation'
import type { RoundedResult, SharingRule } from '#labs/quantisation'

export interface PerplexitiesProps {
  readonly whole: number
  readonly results: readonly RoundedResult[]
  readonly chosen: { readonly bits: number; readonly rule: SharingRule }
  readonly guess: number | undefined
}

const WIDTH = 560
const HEIGHT = 260
const LEFT = 44
const RIGHT = 118
const TICKS = [20, 50, 100, 200, 500, 1000, 2000]

/** Perplexity against bits, on a logarithmic scale, a line for each rule. */
export function Perplexities({ whole, results, chosen, guess }: PerplexitiesProps) {
  const most = Math.max(60, ...results.map(({ perplexity }) => perplexity)) * 1.1
  const least = Math.min(20, whole * 0.9)
  const x = (bits: number) =>
    LEFT + ((WIDTH - LEFT - RIGHT) * BIT_WIDTHS.findIndex(each => each === bits)) / (BIT_WIDTHS.length - 1)
  const y = (perplexity: number) => {
    const share = Math.log(perplexity / least) / Math.log(most / least)
    return HEIGHT - 30 - share * (HEIGHT - 44)
  }
  const lines = SHARING_RULES.map(rule => ({
    rule,
    points: BIT_WIDTHS.flatMap(bits => results.find(each => each.bits === bits && each.rule === rule) ?? []),
  }))
  const ends = spread(lines.map(({ points }) => y(points.at(-1)?.perplexity ?? whole)))
  const here = results.find(({ bits, rule }) => bits === chosen.bits && rule === chosen.rule)
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="rounded-lines"
      role="img"
      aria-label={saidOf(whole, here)}
    >
      {TICKS.filter(tick => tick > least && tick < most).map(tick => (
        <g key={tick}>
          <line className="grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text className="ax r" x={LEFT - 8} y={y(tick) + 4}>
            {tick}
          </text>
        </g>
      ))}
      {BIT_WIDTHS.map(bits => (
        <text key={bits} className="ax m" x={x(bits)} y={HEIGHT - 8}>
          {bits} bits
        </text>
      ))}
      <line className="whole" x1={LEFT} x2={WIDTH - RIGHT} y1={y(whole)} y2={y(whole)} />
      {lines.map(({ rule, points }, i) => (
        <g key={rule} className={rule === chosen.rule ? 'chosen' : undefined}>
          <polyline points={points.map(({ bits, perplexity }) => `${x(bits)},${y(perplexity)}`).join(' ')} />
          {points.length > 0 && (
            <text className="ax" x={WIDTH - RIGHT + 10} y={(ends[i] ?? 0) + 4}>
              {rule}
            </text>
          )}
        </g>
      ))}
      {guess !== undefined && (
        <line className="guess" x1={LEFT} x2={WIDTH - RIGHT} y1={y(guess)} y2={y(guess)} />
      )}
      {here && <circle className="dot" cx={x(here.bits)} cy={y(here.perplexity)} r="5" />}
    </svg>
  )
}

/** Moves labels apart that would stand on one another. */
function spread(ys: readonly number[]): readonly number[] {
  const order = ys.map((y, i) => ({ y, i })).toSorted((one, other) => one.y - other.y)
  let last = -Infinity
  const moved = order.map(({ y, i }) => ({ i, y: (last = Math.max(y, last + 15)) }))
  return ys.map((_, i) => moved.find(each => each.i === i)?.y ?? 0)
}

function saidOf(whole: number, here: RoundedResult | undefined): string {
  const rounded = here ? `, and ${here.perplexity.toFixed(1)} as chosen` : ''
  return `Perplexity by bits: ${whole.toFixed(1)} in 16 bits${rounded}`
}
