import type { LoadOverTraining } from '#labs/experts'
import { percent } from './experts-text.ts'
import { RUN_SIZE } from './knobs.ts'

const LEFT = 44
const RIGHT = 296
const TOP = 8
const BOTTOM = 184

function y(share: number): number {
  return BOTTOM - share * (BOTTOM - TOP)
}

interface BandsProps {
  readonly load: LoadOverTraining
  readonly name: string
  /** The id of the part that causes these shares. */
  readonly part?: string
}

/** Shares of the tokens by batch, one band for each expert, the busiest at the end lowest and darkest. */
export function Bands({ load, name, part = '' }: BandsProps) {
  const { shares, late } = load
  const x = (i: number) => LEFT + (i / (shares.length - 1)) * (RIGHT - LEFT)
  const order = late.map((_, expert) => expert).toSorted((a, b) => (late[b] ?? 0) - (late[a] ?? 0))
  const below = (count: number, i: number) =>
    order.slice(0, count).reduce((sum, expert) => sum + (shares[i]?.[expert] ?? 0), 0)
  const edge = (count: number) => shares.map((_, i) => `${x(i).toFixed(1)} ${y(below(count, i)).toFixed(1)}`)
  const [busiest = 0] = order
  const most = late[busiest] ?? NaN
  return (
    <svg
      className="bands"
      viewBox="0 0 400 206"
      role="img"
      aria-label={`${name}: at the end the busiest of ${late.length} experts has ${percent(most)} of the tokens.`}
    >
      <g data-part={`shares ${part}`}>
        {order.map((expert, place) => (
          <path
            key={expert}
            d={`M${edge(place).join('L')}L${edge(place + 1)
              .toReversed()
              .join('L')}Z`}
            className={place === 0 ? 'band busiest' : 'band'}
            data-odd={place % 2 === 1 ? '' : undefined}
          />
        ))}
      </g>
      {[0, 0.5, 1].map(tick => (
        <text key={tick} x={LEFT - 6} y={y(tick) + 4} className="ax r">
          {100 * tick} %
        </text>
      ))}
      <g data-part={`shares ${part}`}>
        <text x={RIGHT + 8} y={y(most / 2)} className="ax strong">
          expert {busiest + 1}
        </text>
        <text x={RIGHT + 8} y={y(most / 2) + 14} className="ax strong">
          {percent(most)}
        </text>
      </g>
      {most < 0.8 && (
        <text x={RIGHT + 8} y={y((1 + most) / 2)} className="ax">
          the other {late.length - 1}
        </text>
      )}
      <text x={LEFT} y="203" className="ax">
        1st batch
      </text>
      <text x={RIGHT} y="203" className="ax r">
        {RUN_SIZE.batches}th
      </text>
    </svg>
  )
}
