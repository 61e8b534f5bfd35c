import { GROUP, limitOf, quantise } from '#labs/quantisation'
import type { SharingRule } from '#labs/quantisation'

interface LevelsProps {
  readonly row: readonly number[]
  /** Of the whole matrix. */
  readonly largest: number
  readonly bits: number
  readonly rule: SharingRule
}

const WIDTH = 400
const HEIGHT = 98

/** One row of weights as it is, above, and rounded, below. */
export function Levels({ row, largest, bits, rule }: LevelsProps) {
  const rounded = roundedRow({ row, largest, bits, rule })
  const most = Math.max(...[...row, ...rounded].map(Math.abs)) * 1.05
  const x = (value: number) => WIDTH / 2 + (value / most) * (WIDTH / 2)
  const levels = new Set(rounded).size
  const possible = 2 ** bits - 1
  return (
    <figure className="rounded-figure">
      <figcaption>
        <b>One row of weights</b>{' '}
        <span className="quiet">
          {row.length} of them, above, and rounded, <span data-part="restored">below: {levels} values</span>
          {levels <= possible && <span data-part="highest-code"> of {possible} levels</span>}
        </span>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="rounded-row"
        role="img"
        aria-label={`${row.length} weights of one row; ${levels} different values are left`}
      >
        {row.map((value, i) => (
          <path key={i} d={`M${x(value).toFixed(1)} 4V28`} />
        ))}
        <g data-part="code">
          {row.map((value, i) => (
            <path key={i} d={`M${x(value).toFixed(1)} 28L${x(rounded[i] ?? 0).toFixed(1)} 52`} />
          ))}
        </g>
        <g data-part="restored">
          {row.map((value, i) => (
            <path key={i} d={`M${x(rounded[i] ?? 0).toFixed(1)} 52V76`} />
          ))}
        </g>
        <text x={WIDTH / 2} y={HEIGHT - 4} className="ax m">
          0
        </text>
      </svg>
    </figure>
  )
}

export function roundedRow({ row, largest, bits, rule }: LevelsProps): readonly number[] {
  if (rule === 'matrix') {
    const scale = largest / limitOf(bits)
    return row.map(value => Math.round(value / scale) * scale)
  }
  return quantise([row], bits, rule === 'row' ? 'channel' : { group: GROUP }).restored[0] ?? []
}
