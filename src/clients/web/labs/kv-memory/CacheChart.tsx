import { freeOnEachCard } from '#labs/kv-memory'
import type { Model, Serving } from '#labs/kv-memory'
import { gigabytes, tokensText } from './figures.ts'
import { BOX, cacheLines, placeOf, X, xAt, Y, yAt } from './lines.ts'

interface CacheChartProps {
  readonly model: Model
  readonly serving: Serving
  /** A power of ten. */
  readonly guess: number | undefined
}

/** The cache over the length of a sequence for each kind of attention, and the free memory above it. */
export function CacheChart({ model, serving, guess }: CacheChartProps) {
  const lines = cacheLines(model, serving)
  const free = freeOnEachCard(model, serving)
  const level = yAt(Math.max(Y.least, Math.log10(Math.max(free, 1) / 1e9)))
  const said = lines.map(({ name, tokens }) => `${name} ${tokensText(tokens)}`).join('; ')
  return (
    <svg
      className="cache-chart"
      viewBox="0 0 400 288"
      role="img"
      aria-label={`Cache over tokens of each sequence. Tokens until the free memory is full: ${said}.`}
    >
      <rect
        x={BOX.left}
        y={BOX.top}
        width={BOX.right - BOX.left}
        height={Math.max(0, level - BOX.top)}
        className="beyond"
        data-part="free-memory"
      />
      {[-1, 0, 1, 2, 3].map(tick => (
        <g key={tick}>
          <path d={`M${BOX.left} ${yAt(tick)}H${BOX.right}`} className="grid" />
          <text x={BOX.left - 6} y={yAt(tick) + 4} className="ax r">
            {(10 ** tick).toLocaleString('en-GB')}
          </text>
        </g>
      ))}
      {[3, 4, 5, 6].map(tick => (
        <g key={tick}>
          <path d={`M${xAt(tick)} ${BOX.bottom}v4`} className="tick" />
          <text x={xAt(tick)} y={BOX.bottom + 17} className="ax m">
            {['1k', '10k', '100k', '1M'][tick - 3]}
          </text>
        </g>
      ))}
      <text x={BOX.left - 6} y={BOX.top - 14} className="ax r">
        GB
      </text>
      <text x={BOX.right} y={BOX.bottom + 33} className="ax r">
        tokens of each sequence
      </text>
      {lines.map(({ name, from, to, built }) => (
        <path
          key={name}
          data-part="cache per-token share"
          d={`M${placeOf(from)}L${placeOf(to)}`}
          className={built ? 'line built' : 'line'}
        />
      ))}
      <g data-part="free-memory">
        <path d={`M${BOX.left} ${level}H${BOX.right}`} className="free" />
        <text x={BOX.right} y={level - 6} className="ax r strong halo">
          {free > 0 ? `free: ${gigabytes(free)}` : 'nothing is free'}
        </text>
      </g>
      {guess !== undefined && guess <= X.most && (
        <>
          <path d={`M${xAt(guess)} ${BOX.top}V${BOX.bottom}`} className="guess" />
          <text x={xAt(guess) + 5} y={BOX.bottom - 8} className="ax halo guess-text">
            you: {tokensText(10 ** guess)}
          </text>
        </>
      )}
      {lines.map(({ name, to, built, row, meets, written, tokens }) => (
        <g key={name}>
          <text
            data-part="cache per-token share"
            x={xAt(to.x)}
            y={yAt(to.y) - 6 - 13 * row}
            className={built ? 'ax m strong halo' : 'ax m halo'}
          >
            {name}
          </text>
          {meets !== undefined && (
            <g data-part="longest">
              <circle
                cx={xAt(meets)}
                cy={level}
                r={built ? 4.5 : 3}
                className={built ? 'dot built' : 'dot'}
              />
              {written && (
                <text
                  x={xAt(meets) + (written === 'below' ? 7 : -6)}
                  y={level + (written === 'below' ? 16 : -7)}
                  className={`ax halo ${written === 'below' ? '' : 'r'} ${built ? 'strong' : ''}`}
                >
                  {tokensText(tokens)}
                </text>
              )}
            </g>
          )}
        </g>
      ))}
    </svg>
  )
}
