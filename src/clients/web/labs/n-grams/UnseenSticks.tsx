import type { OrderResult } from '#labs/n-grams'
import { ORDERS } from './knobs.ts'
import { percent } from './n-gram-text.ts'

const LEFT = 44
const RIGHT = 376
const TOP = 22
const BOTTOM = 214

interface UnseenSticksProps {
  readonly results: readonly (OrderResult | undefined)[]
  readonly here: number
  readonly guess: number | undefined
}

/** The share of unseen n-grams by order: a stick each, the guess as a dashed line. */
export function UnseenSticks({ results, here, guess }: UnseenSticksProps) {
  const x = (order: number) => LEFT + ((order - 0.5) / ORDERS.length) * (RIGHT - LEFT)
  const y = (share: number) => BOTTOM - share * (BOTTOM - TOP)
  const known = results.flatMap(result => result ?? [])
  const said = known.map(({ order, unseen }) => `${order}, ${percent(unseen)}`).join('; ')
  return (
    <svg className="ngram-chart" viewBox="0 0 380 240" role="img" aria-label={`Unseen by order: ${said}.`}>
      {[0, 0.5, 1].map(tick => (
        <g key={tick}>
          <path d={`M${LEFT} ${y(tick)}H${RIGHT}`} className="grid" />
          <text x={LEFT - 6} y={y(tick) + 4} className="ax r">
            {tick * 100} %
          </text>
        </g>
      ))}
      {known.map(({ order, unseen }) => (
        <path
          key={order}
          data-part="unseen"
          d={`M${x(order)} ${BOTTOM}V${y(unseen)}`}
          className={order === here ? 'stick here' : 'stick'}
        />
      ))}
      {guess !== undefined && (
        <>
          <path d={`M${LEFT} ${y(guess)}H${RIGHT}`} className="guess" />
          <text x={LEFT + 2} y={y(guess) + (guess > 0.1 ? 16 : -6)} className="ax guess-text over-lines">
            you: {percent(guess)}
          </text>
        </>
      )}
      {known.map(({ order, unseen }) => (
        <text
          key={order}
          data-part="unseen"
          x={x(order)}
          y={y(unseen) - 7}
          className={`ax m over-lines${order === here ? ' strong' : ''}`}
        >
          {percent(unseen)}
        </text>
      ))}
      {ORDERS.map(order => (
        <text key={order} x={x(order)} y={BOTTOM + 18} className="ax m">
          {order === 1 ? '1 word' : order}
        </text>
      ))}
    </svg>
  )
}
