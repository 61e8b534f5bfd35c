import type { NormsByLag } from '#labs/recurrent'
import { apartBy, HIGHEST, LOWEST, placeOf, powerText, shareOf, shareText } from './figures.ts'

const LEFT = 40
const RIGHT = 270
const TOP = 12
const BOTTOM = 244
const TICKS = [-12, -8, -4, 0, 4]

function y(share: number): number {
  return BOTTOM - (placeOf(share) / (HIGHEST - LOWEST)) * (BOTTOM - TOP)
}

interface NormsProps {
  readonly norms: NormsByLag
  readonly radius: number
  /** As a power of ten counted from the lowest, or none. */
  readonly guess: number | undefined
}

/** The norm at each lag on a logarithmic axis. A line that leaves the picture says where it ends. */
export function Norms({ norms, radius, guess }: NormsProps) {
  const steps = norms.rnn.length - 1
  const x = (lag: number) => LEFT + (lag / steps) * (RIGHT - LEFT)
  const lines = [
    { name: 'RNN', part: 'rnn', className: 'rnn', values: norms.rnn },
    { name: 'LSTM', part: 'lstm', className: 'lstm', values: norms.lstm },
    { name: 'GRU', part: 'gru', className: 'gru', values: norms.gru },
    {
      name: 'no tanh',
      part: 'matrix',
      className: 'linear',
      values: norms.rnn.map((_, lag) => radius ** lag),
    },
  ].map(line => ({ ...line, end: line.values[steps] ?? NaN }))
  const ends = lines.map(({ end }) => Math.max(TOP, Math.min(BOTTOM, y(end))))
  const heights = apartBy(14, ends, BOTTOM)
  return (
    <svg
      className="norms"
      viewBox="0 0 400 278"
      role="img"
      aria-label={
        `Norm of the gradient from 0 to ${steps} steps back. At the end: ` +
        `${lines.map(({ name, end }) => `${name} ${shareText(end)}`).join(', ')}.`
      }
    >
      {TICKS.map(tick => (
        <g key={tick}>
          <path d={`M${LEFT} ${y(10 ** tick)}H${RIGHT}`} className={tick === 0 ? 'grid one' : 'grid'} />
          <text x={LEFT - 6} y={y(10 ** tick) + 4} className="ax r">
            {tick === 0 ? '1' : powerText(tick)}
          </text>
        </g>
      ))}
      {lines.map(({ name, part, className, values, end }, i) => (
        <g key={name} className={className} data-part={part}>
          <path d={pathOf(values, x)} className="line" />
          <text x={RIGHT + 8} y={(heights[i] ?? 0) + 4} className="ax">
            {name} {shareText(end)}
            {y(end) > BOTTOM ? ' ↓' : ''}
            {y(end) < TOP ? ' ↑' : ''}
          </text>
        </g>
      ))}
      {guess !== undefined && (
        <>
          <path d={`M${LEFT} ${y(shareOf(guess))}H${RIGHT}`} className="guess" />
          <text x={LEFT + 6} y={y(shareOf(guess)) - 6} className="ax guess-text">
            you: {shareText(shareOf(guess))}
          </text>
        </>
      )}
      <circle cx={RIGHT} cy={ends[0]} r="4" className="dot" data-part="rnn" />
      <text x={LEFT} y="263" className="ax">
        the loss
      </text>
      <text x={RIGHT} y="263" className="ax r">
        {steps} steps back
      </text>
    </svg>
  )
}

/** The line up to where it leaves the picture. */
function pathOf(values: readonly number[], x: (lag: number) => number): string {
  const leaves = values.findIndex(value => y(value) < TOP || y(value) > BOTTOM)
  const within = leaves === -1 ? values : values.slice(0, leaves)
  return within
    .map((value, lag) => `${lag === 0 ? 'M' : 'L'}${x(lag).toFixed(1)} ${y(value).toFixed(1)}`)
    .join('')
}
