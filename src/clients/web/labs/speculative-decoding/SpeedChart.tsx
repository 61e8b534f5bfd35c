import type { DraftLength } from '#labs/speculative-decoding'

const LEFT = 18
const RIGHT = 286
const TOP = 14
const BOTTOM = 214

interface SpeedChartProps {
  readonly rows: readonly DraftLength[]
  readonly here: DraftLength
  /** The γ with the largest speed-up of those shown. */
  readonly best: number
  readonly guess: number | undefined
}

/** Tokens a pass and speed-up over the draft length: lines are the formula, dots the rounds. */
export function SpeedChart({ rows, here, best, guess }: SpeedChartProps) {
  const last = rows.length - 1
  const highest = Math.max(2, ...rows.map(row => row.tokens.expected), Math.min(guess ?? 0, 8))
  const top = Math.ceil(highest + 0.15)
  const x = (gamma: number) => LEFT + 8 + (gamma / last) * (RIGHT - LEFT - 16)
  const y = (value: number) => BOTTOM - (value / top) * (BOTTOM - TOP)
  const line = (of: (row: DraftLength) => number) =>
    rows.map((row, i) => `${i ? 'L' : 'M'}${x(row.gamma).toFixed(1)} ${y(of(row)).toFixed(1)}`).join('')
  const end = rows[last] ?? here
  const bestRow = rows[best] ?? here
  const gap = y(end.faster.expected) - y(end.tokens.expected)
  const low = here.faster.simulated - 2 * here.error
  const high = here.faster.simulated + 2 * here.error
  return (
    <svg
      className="draft-chart"
      viewBox="0 0 380 240"
      role="img"
      aria-label={
        `Over drafts of 0 to ${last} tokens: tokens a pass rise to ${end.tokens.expected.toFixed(2)}, the ` +
        `speed-up is largest at ${best} with ${bestRow.faster.expected.toFixed(2)}.`
      }
    >
      {Array.from({ length: top + 1 }, (_, tick) => (
        <g key={tick}>
          <path d={`M${LEFT} ${y(tick)}H${RIGHT}`} className={tick === 1 ? 'plain' : 'grid'} />
          <text x={LEFT - 8} y={y(tick) + 4} className="ax r">
            {tick}
          </text>
        </g>
      ))}
      <text
        x={RIGHT + 8}
        y={y(1) + 4 + (Math.abs(y(end.faster.expected) - y(1)) < 15 ? 14 : 0)}
        className="ax"
      >
        target alone
      </text>
      <path d={`M${x(here.gamma)} ${TOP}V${BOTTOM}`} className="grid" />
      <g data-part="tokens">
        <path d={line(row => row.tokens.expected)} className="tokens-line" />
        {rows.map(row => (
          <circle
            key={row.gamma}
            cx={x(row.gamma)}
            cy={y(row.tokens.simulated)}
            r="3"
            className="tokens-dot"
          />
        ))}
        <text x={RIGHT + 8} y={y(end.tokens.expected) + (gap < 16 ? -4 : 4)} className="ax">
          tokens a pass
        </text>
      </g>
      <g data-part="drafts">
        <path d={line(row => row.faster.expected)} className="faster-line" />
        {rows.map(row => (
          <circle key={row.gamma} cx={x(row.gamma)} cy={y(row.faster.simulated)} r="3" className="dot" />
        ))}
        <text x={RIGHT + 8} y={y(end.faster.expected) + 4} className="ax strong">
          times as fast
        </text>
      </g>
      {best > 0 && (
        <text
          data-part="drafts"
          x={x(best)}
          y={y(bestRow.faster.expected) + 22}
          className="ax m strong over-lines"
        >
          best
        </text>
      )}
      {guess !== undefined && (
        <>
          <path d={`M${LEFT} ${y(Math.min(guess, top))}H${RIGHT}`} className="guess" />
          <text x={LEFT + 4} y={y(Math.min(guess, top)) - 6} className="ax guess-text over-lines">
            you: {guess.toFixed(2)}
          </text>
        </>
      )}
      <g data-part="drafts">
        <path d={`M${x(here.gamma)} ${y(low)}V${y(high)}`} className="whisker" />
        <circle cx={x(here.gamma)} cy={y(here.faster.simulated)} r="5" className="dot" />
      </g>
      <g data-part="drafts tokens">
        {rows
          .filter(row => row.gamma % 2 === 0 || row.gamma === here.gamma)
          .map(row => (
            <text key={row.gamma} x={x(row.gamma)} y={BOTTOM + 17} className="ax m">
              {row.gamma}
            </text>
          ))}
        <text x={RIGHT + 8} y={BOTTOM + 17} className="ax">
          drafted
        </text>
      </g>
    </svg>
  )
}
