import { written } from '#labs/seq2seq'
import type { SeqProgress } from '#labs/seq2seq'

const CELL = 24
const LEFT = 56
const TOP = 46

/**
 * The weights of each letter written, a row, over the letters read, the columns; the area of a square is its
 * weight.
 */
export function WeightGrid({ progress }: { readonly progress: SeqProgress }) {
  const { source, target } = progress
  const { letters, weights } = progress.with.sample
  const size = CELL * source.length
  return (
    <svg
      className="seq-grid"
      viewBox={`0 0 ${LEFT + size + 8} ${TOP + size + 8}`}
      role="img"
      aria-label={`Weights of ${letters.map(written).join('')} over ${source.map(written).join('')}: ${placesOf(weights)}.`}
    >
      <text x={LEFT} y="13" className="ax">
        read
      </text>
      <text x={LEFT - 30} y={TOP - 8} className="ax m">
        written
      </text>
      {source.map((letter, j) => (
        <text key={j} x={LEFT + (j + 0.5) * CELL} y={TOP - 8} className="ax m strong">
          {written(letter)}
        </text>
      ))}
      {letters.map((letter, t) => (
        <g key={t}>
          <path d={`M${LEFT} ${TOP + (t + 0.5) * CELL}h${size}`} className="grid" />
          <text
            x={LEFT - 14}
            y={TOP + (t + 0.5) * CELL + 4}
            className={letter === target[t] ? 'ax m strong' : 'ax m wrong'}
          >
            {written(letter)}
          </text>
          {weights[t]?.map((weight, j) => {
            const side = (CELL - 2) * Math.sqrt(weight)
            return (
              <rect
                key={j}
                x={LEFT + (j + 0.5) * CELL - side / 2}
                y={TOP + (t + 0.5) * CELL - side / 2}
                width={side}
                height={side}
                className="weight"
                data-part="weights"
              />
            )
          })}
        </g>
      ))}
    </svg>
  )
}

function placesOf(weights: readonly (readonly number[])[]): string {
  const places = weights.map(row => row.indexOf(Math.max(...row)) + 1)
  return `most weight on places ${places.join(', ')}`
}
