import { whole } from './superposition-text.ts'

const LEFT = 34
const RIGHT = 372
const TOP = 22
const BOTTOM = 104

interface LengthsProps {
  readonly norms: readonly number[]
  readonly dimensions: number
  readonly kept: number
  readonly guess: number | undefined
}

/**
 * The length of each feature's direction, those that count most first; a feature under the line is
 * not kept.
 */
export function Lengths({ norms, dimensions, kept, guess }: LengthsProps) {
  const width = (RIGHT - LEFT) / norms.length
  const most = Math.max(1.25, ...norms)
  const yAt = (norm: number) => BOTTOM - (norm / most) * (BOTTOM - TOP)
  const xAfter = (count: number) => LEFT + count * width
  return (
    <figure className="lengths-figure">
      <figcaption>
        <b>
          {kept} of {norms.length} kept
        </b>{' '}
        <span className="quiet">length of each feature’s direction, by importance; kept above 0.5</span>
      </figcaption>
      <svg
        className="feature-lengths"
        viewBox="0 0 380 124"
        role="img"
        aria-label={`${kept} of ${norms.length} directions are longer than 0.5, in ${dimensions} dimensions.`}
      >
        <g data-part="length">
          {norms.map((norm, i) => (
            <rect
              key={i}
              x={xAfter(i) + width * 0.18}
              y={yAt(norm)}
              width={width * 0.64}
              height={BOTTOM - yAt(norm)}
              className={norm > 0.5 ? 'kept' : 'left-out'}
            />
          ))}
        </g>
        <path d={`M${LEFT} ${BOTTOM}H${RIGHT}M${LEFT} ${yAt(0.5)}H${RIGHT}`} className="grid" />
        <path d={`M${xAfter(dimensions)} ${TOP - 4}V${BOTTOM + 4}`} className="dimensions" />
        <text x={xAfter(dimensions)} y={BOTTOM + 16} className="ax m">
          {dimensions} dimensions
        </text>
        {[0, 0.5, 1].map(tick => (
          <text key={tick} x={LEFT - 6} y={yAt(tick) + 4} className="ax r">
            {tick}
          </text>
        ))}
        {guess !== undefined && (
          <>
            <path d={`M${xAfter(guess)} ${TOP - 4}V${BOTTOM}`} className="guess" />
            <text
              x={xAfter(guess)}
              y="12"
              className={`ax guess-text${guess < norms.length / 8 ? '' : guess > (7 * norms.length) / 8 ? ' r' : ' m'}`}
            >
              you: {whole(guess)}
            </text>
          </>
        )}
      </svg>
    </figure>
  )
}
