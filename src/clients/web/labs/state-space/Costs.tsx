import { memo } from 'react'
import { attentionFlop, projectionFlop, stateSpaceFlop } from '#labs/state-space'
import { grouped } from './state-space-text.ts'

const LEFT = 46
const RIGHT = 404
const TOP = 14
const BOTTOM = 190
const FIRST = 10 // powers of two of the length
const LAST = 20
const STATES = 16
const LENGTHS = Array.from({ length: LAST - FIRST + 1 }, (_, i) => 2 ** (FIRST + i))

interface CostsProps {
  readonly width: number
  /** The length at which attention draws level. */
  readonly level: number
}

/** FLOP per token by length, both logarithmic: attention alone rises. It counts for some milliseconds. */
export const Costs = memo(function Costs({ width, level }: CostsProps) {
  const lines = [
    { name: 'attention', className: 'rising', per: (tokens: number) => attended(tokens, width) },
    { name: 'projections, MLP', className: 'level', per: () => projectionFlop(1, width) },
    { name: 'state space', className: 'state', per: () => stateSpaceFlop(1, width, STATES) },
  ]
  const high = Math.log10(Math.max(...lines.map(({ per }) => per(2 ** LAST))))
  const low = Math.floor(Math.log10(stateSpaceFlop(1, width, STATES)))
  const x = (tokens: number) => LEFT + ((Math.log2(tokens) - FIRST) / (LAST - FIRST)) * (RIGHT - LEFT)
  const y = (flop: number) => BOTTOM - ((Math.log10(flop) - low) / (high - low)) * (BOTTOM - TOP)
  const ticks = Array.from({ length: Math.floor(high) - low + 1 }, (_, i) => low + i)
  return (
    <svg
      className="costs"
      viewBox="0 0 560 222"
      role="img"
      aria-label={`FLOP per token by length. Attention draws level with projections and MLP at ${grouped(level)} tokens.`}
    >
      {ticks.map(tick => (
        <g key={tick}>
          <path d={`M${LEFT} ${y(10 ** tick)}H${RIGHT}`} className="grid" />
          <text x={LEFT - 6} y={y(10 ** tick) + 4} className="ax r">
            10{[...String(tick)].map(digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}
          </text>
        </g>
      ))}
      {lines.map(({ name, className, per }) => (
        <g key={name} className={className}>
          <path
            d={LENGTHS.map(
              (tokens, i) => `${i === 0 ? 'M' : 'L'}${x(tokens).toFixed(1)} ${y(per(tokens)).toFixed(1)}`,
            ).join('')}
            className="line"
          />
          <text x={RIGHT + 6} y={y(per(2 ** LAST)) + 4} className="ax">
            {name}
          </text>
        </g>
      ))}
      <circle cx={x(level)} cy={y(projectionFlop(1, width))} r="4.5" className="dot" />
      <text x={x(level) - 8} y={y(projectionFlop(1, width)) - 10} className="ax r over">
        level at {grouped(level)}
      </text>
      {[2 ** 10, 2 ** 15, 2 ** 20].map((tokens, i) => (
        <text
          key={tokens}
          x={x(tokens)}
          y={BOTTOM + 20}
          className={i === 0 ? 'ax' : i === 1 ? 'ax m' : 'ax r'}
        >
          {grouped(tokens)}
          {i === 0 ? ' tokens' : ''}
        </text>
      ))}
    </svg>
  )
})

/** On average over a text of this length; the sum over positions in closed form. */
function attended(tokens: number, width: number): number {
  return tokens <= 4096 ? attentionFlop(tokens, width) / tokens : 2 * (tokens + 1) * width
}
