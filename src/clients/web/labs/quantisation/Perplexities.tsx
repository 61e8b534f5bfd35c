import { SHARING_RULES, BIT_WIDTHS } from '#labs/quantisation'
import type { RoundedResult, SharingRule } from '#labs/quantisation'
import { ppl, RULE_NAMES } from './quantisation-text.ts'

interface PerplexitiesProps {
  /** Of the model as it was; not there until it has been read with. */
  readonly whole: number | undefined
  readonly results: readonly RoundedResult[]
  readonly chosen: { readonly bits: number; readonly rule: SharingRule }
  readonly guess: number | undefined
}

const WIDTH = 400
const HEIGHT = 240
const LEFT = 48
const RIGHT = 88
const TOP = 24
/** Fixed, so that the picture stands still while results arrive. */
const LEAST = 18
const MOST = 5000
const TICKS = [20, 50, 100, 200, 500, 1000, 2000, 5000]

/** Perplexity against bits, on a logarithmic scale, a line for each rule. */
export function Perplexities({ whole, results, chosen, guess }: PerplexitiesProps) {
  const x = (bits: number) =>
    LEFT + ((WIDTH - LEFT - RIGHT) * BIT_WIDTHS.findIndex(each => each === bits)) / (BIT_WIDTHS.length - 1)
  const y = (perplexity: number) => {
    const share = Math.log(Math.min(perplexity, MOST) / LEAST) / Math.log(MOST / LEAST)
    return HEIGHT - 30 - share * (HEIGHT - 30 - TOP)
  }
  const lines = SHARING_RULES.map(rule => ({
    rule,
    points: BIT_WIDTHS.flatMap(bits => results.find(each => each.bits === bits && each.rule === rule) ?? []),
  }))
  const ends = spread(lines.map(({ points }) => y(points.at(-1)?.perplexity ?? LEAST)))
  const here = results.find(({ bits, rule }) => bits === chosen.bits && rule === chosen.rule)
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="rounded-lines"
      role="img"
      aria-label={saidOf(whole, here)}
    >
      <text className="ax" x={LEFT} y={TOP - 12}>
        perplexity
      </text>
      {TICKS.map(tick => (
        <g key={tick}>
          <line className="grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text className="ax r" x={LEFT - 8} y={y(tick) + 4}>
            {tick.toLocaleString('en')}
          </text>
        </g>
      ))}
      <g data-part="highest-code scale">
        {BIT_WIDTHS.map(bits => (
          <text key={bits} className="ax m" x={x(bits)} y={HEIGHT - 8}>
            {bits} bits
          </text>
        ))}
      </g>
      {whole !== undefined && (
        <line className="whole" x1={LEFT} x2={WIDTH - RIGHT} y1={y(whole)} y2={y(whole)} />
      )}
      {lines.map(({ rule, points }, i) => (
        <g key={rule} data-part="scale" className={rule === chosen.rule ? 'chosen' : undefined}>
          <polyline points={points.map(({ bits, perplexity }) => `${x(bits)},${y(perplexity)}`).join(' ')} />
          {points.length > 0 && (
            <text className="ax" x={WIDTH - RIGHT + 10} y={(ends[i] ?? 0) + 4}>
              {RULE_NAMES[rule]}
            </text>
          )}
        </g>
      ))}
      {guess !== undefined && (
        <>
          <line className="guess" x1={LEFT} x2={WIDTH - RIGHT} y1={y(guess)} y2={y(guess)} />
          <text className="ax guess-text haloed" x={LEFT + 4} y={y(guess) - 6}>
            you: {ppl(guess)}
          </text>
        </>
      )}
      {here && (
        <g data-part="scale">
          <circle className="dot" cx={x(here.bits)} cy={y(here.perplexity)} r="4.5" />
          <text className="ax r strong haloed" x={x(here.bits) - 9} y={y(here.perplexity) - 7}>
            {ppl(here.perplexity)}
          </text>
        </g>
      )}
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

function saidOf(whole: number | undefined, here: RoundedResult | undefined): string {
  if (whole === undefined) return 'Perplexity by bits: nothing has been read yet'
  const rounded = here ? `, and ${ppl(here.perplexity)} as chosen` : ''
  return `Perplexity by bits: ${ppl(whole)} in 16 bits${rounded}`
}
