import { pairsBeyond } from '#labs/positions'
import { pairCount } from './figures.ts'
import type { StretchedView } from './knobs.ts'

const LEFT = 50
const RIGHT = 556
const TOP = 44
const BOTTOM = 250
const FULL = 2 * Math.PI

function y(radians: number): number {
  return BOTTOM - (radians / FULL) * (BOTTOM - TOP)
}

/** The arc that each pair passes through: thin what training met, thick what is new, the guess dashed. */
export function Arcs({ view, guess }: { readonly view: StretchedView; readonly guess: number | undefined }) {
  const pairs = view.pairs[view.way]
  const step = (RIGHT - LEFT) / pairs.length
  const x = (i: number) => LEFT + (i + 0.5) * step
  const beyond = pairsBeyond(pairs)
  const first = pairs.findIndex(pair => pair.beyond > 0)
  const known = pairs.map((pair, i) => `M${x(i).toFixed(1)} ${BOTTOM}V${y(pair.trained).toFixed(1)}`)
  const fresh = pairs.flatMap(({ trained, longer, beyond }, i) =>
    beyond > 0 ? `M${x(i).toFixed(1)} ${y(trained).toFixed(1)}V${y(longer).toFixed(1)}` : [],
  )
  const edge = LEFT + first * step
  const said = guess === undefined ? undefined : RIGHT - guess * step
  const turned = pairs.findIndex(pair => pair.turns < 1)
  return (
    <svg
      className="arcs"
      viewBox="0 0 560 290"
      role="img"
      aria-label={`Arcs of ${pairs.length} pairs. New angles: ${pairCount(beyond)}.`}
    >
      {[0, 90, 180, 270, 360].map(tick => (
        <g key={tick}>
          <path d={`M${LEFT} ${y((tick * FULL) / 360)}H${RIGHT}`} className="grid" />
          <text x={LEFT - 6} y={y((tick * FULL) / 360) + 4} className="ax r">
            {tick}°
          </text>
        </g>
      ))}
      <path data-part="arc" d={known.join('')} className="known" strokeWidth={step * 0.25} />
      <g data-part="new">
        <path d={fresh.join('')} className="fresh" strokeWidth={step * 0.7} />
        {beyond > 0 && (
          <path d={`M${edge} ${TOP - 18}V${TOP - 12}H${RIGHT}V${TOP - 18}`} className="bracket" />
        )}
        <text x={RIGHT} y={TOP - 24} className="ax r strong">
          {beyond === 0 ? 'no pair meets new angles' : `${pairCount(beyond)} with new angles`}
        </text>
      </g>
      {said !== undefined && (
        <>
          <path d={`M${said} ${TOP - 10}V${BOTTOM}`} className="guess" />
          <text
            x={said + (said < 110 ? 6 : -6)}
            y={TOP + 24}
            className={said < 110 ? 'ax guess-text' : 'ax r guess-text'}
          >
            you: {guess}
          </text>
        </>
      )}
      <text data-part="arc" x={LEFT + 14} y={BOTTOM - 14} className="ax over">
        met in training
      </text>
      <text x={LEFT} y={BOTTOM + 17} className="ax">
        pair 0, the fastest
      </text>
      {turned > 0 && (
        <text x={Math.min(x(turned), RIGHT - 150)} y={BOTTOM + 17} className="ax m">
          {turned}
        </text>
      )}
      <text x={RIGHT} y={BOTTOM + 17} className="ax r">
        63, the slowest
      </text>
      <text data-part="turns" x={LEFT} y={BOTTOM + 37} className="ax">
        {turned} pairs turn round in training
      </text>
    </svg>
  )
}
