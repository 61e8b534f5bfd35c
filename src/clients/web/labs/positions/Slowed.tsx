import { STRETCHES } from '#labs/positions'
import type { StretchedPair } from '#labs/positions'
import { FACTORS, WAY_NAMES } from './knobs.ts'
import type { StretchedView } from './knobs.ts'

const LEFT = 40
const RIGHT = 448
const TOP = 14
const BOTTOM = 164

/** By how much each way slows each pair, with the way's name beside its line. */
export function Slowed({ view: { pairs, stretch, way } }: { readonly view: StretchedView }) {
  const y = (factor: number) => BOTTOM - (Math.log(factor) / Math.log(stretch)) * (BOTTOM - TOP)
  const x = (i: number) => LEFT + (i / (pairs.plain.length - 1)) * (RIGHT - LEFT)
  const line = (all: readonly StretchedPair[]) =>
    all.map(({ slowed }, i) => `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)} ${y(slowed).toFixed(1)}`).join('')
  // Where a rising line passes its name.
  const crossing = (all: readonly StretchedPair[], share: number) =>
    x(all.findIndex(({ slowed }) => Math.log(slowed) >= share * Math.log(stretch)))
  const places = {
    plain: { x: RIGHT + 6, y: y(1) + 4, className: 'ax' },
    interpolated: { x: RIGHT + 6, y: y(stretch) + 4, className: 'ax' },
    ntk: { x: crossing(pairs.ntk, 0.8) + 8, y: y(stretch ** 0.8) + 14, className: 'ax' },
    yarn: { x: crossing(pairs.yarn, 0.8) - 8, y: y(stretch ** 0.8), className: 'ax r' },
  }
  return (
    <svg
      className="arcs"
      viewBox="0 0 560 190"
      role="img"
      aria-label={`How many times slower each pair turns, by the way: from 1 to ${stretch}.`}
    >
      {[1, ...FACTORS.filter(factor => factor <= stretch)].map(tick => (
        <g key={tick}>
          <path d={`M${LEFT} ${y(tick)}H${RIGHT}`} className="grid" />
          <text x={LEFT - 6} y={y(tick) + 4} className="ax r">
            {tick}×
          </text>
        </g>
      ))}
      {STRETCHES.map(each => (
        <path
          key={each}
          data-part={each}
          d={line(pairs[each])}
          className={each === way ? 'way way-here' : 'way'}
        />
      ))}
      {STRETCHES.map(each => {
        const { className, ...place } = places[each]
        return (
          <text
            key={each}
            data-part={each}
            {...place}
            className={each === way ? `${className} strong over` : `${className} over`}
          >
            {WAY_NAMES[each]}
          </text>
        )
      })}
      <text x={LEFT} y={BOTTOM + 20} className="ax">
        pair 0
      </text>
      <text x={RIGHT} y={BOTTOM + 20} className="ax r">
        63
      </text>
    </svg>
  )
}
