import type { Held } from '#labs/state-space'
import { DRAWN, hundredth } from './state-space-text.ts'

const LEFT = 6
const RIGHT = 554
const HALF = 34
/** The middle of each strip. */
const MIDDLES = [62, 166, 270] as const

interface StripsProps {
  readonly held: Held
  /** The share of the variance that each layer recovers. */
  readonly fixed: number
  readonly selective: number
  readonly guess: number | undefined
}

/** Strips of the input and of each layer's output, beside the name that is wanted. */
export function Strips({ held, fixed, selective, guess }: StripsProps) {
  const values = held.values.slice(0, DRAWN)
  const wanted = held.wanted.slice(0, DRAWN)
  const most = Math.max(...[wanted, held.fixed.slice(0, DRAWN)].flat().map(Math.abs))
  const x = (t: number) => LEFT + ((t + 0.5) / values.length) * (RIGHT - LEFT)
  const y = (middle: number, value: number) => middle - (value / most) * HALF
  const steps = (middle: number, of: readonly number[]) => {
    const half = (RIGHT - LEFT) / values.length / 2
    return of
      .map((value, t) => `${t === 0 ? 'M' : 'L'}${x(t) - half} ${y(middle, value)}H${x(t) + half}`)
      .join('')
  }
  const [top, middle, bottom] = MIDDLES
  return (
    <svg
      className="strips"
      viewBox="0 0 560 318"
      role="img"
      aria-label={
        `${values.length} tokens. The best fixed kernel recovers ${hundredth(fixed)} of the last name, ` +
        `the selective layer ${hundredth(selective)}.`
      }
    >
      {MIDDLES.map(at => (
        <path key={at} d={`M${LEFT} ${at}H${RIGHT}`} className="grid" />
      ))}
      <text x={LEFT} y={top - HALF - 12} className="ax">
        <tspan className="strong">input</tspan>: <tspan data-part="written">names</tspan>, and{' '}
        <tspan data-part="kept">fillers at 0</tspan>
      </text>
      <g data-part="kept">
        {values.map(
          (value, t) => value === 0 && <circle key={t} cx={x(t)} cy={top} r="1.5" className="filler" />,
        )}
      </g>
      <g data-part="written">
        {values.map(
          (value, t) =>
            value !== 0 && (
              <g key={t}>
                <path d={`M${x(t)} ${top}V${y(top, value)}`} className="name" />
                <circle cx={x(t)} cy={y(top, value)} r="3" className="dot" />
              </g>
            ),
        )}
      </g>
      <g data-part="kernel">
        <text x={LEFT} y={middle - HALF - 12} className="ax">
          <tspan className="strong">fixed</tspan>, the best kernel: {hundredth(fixed)}
        </text>
        <path d={steps(middle, wanted)} className="wanted" />
        <path d={steps(middle, held.fixed.slice(0, DRAWN))} className="given" />
      </g>
      {guess !== undefined && (
        <text x={RIGHT} y={middle - HALF - 12} className="ax r guess-text">
          you: {hundredth(guess)}
        </text>
      )}
      <text x={LEFT} y={bottom - HALF - 12} className="ax">
        <tspan data-part="select read" className="strong">
          selective
        </tspan>
        <tspan data-part="read select">, one number of state: {hundredth(selective)}</tspan>
      </text>
      <g data-part="read select">
        <path d={steps(bottom, wanted)} className="wanted" />
        <path d={steps(bottom, held.selective.slice(0, DRAWN))} className="given" />
      </g>
    </svg>
  )
}
