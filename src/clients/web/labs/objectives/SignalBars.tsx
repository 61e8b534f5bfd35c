import type { Objective } from '#labs/objectives'
import type { MadeExample } from './examples.ts'
import { NAMES } from './knobs.ts'
import { SEEN_BY } from './parts.ts'
import { passesText } from './objectives-text.ts'

const LEFT = 70
const WIDTH = 142
const TOP = 26
const ROW = 36

interface SignalBarsProps {
  readonly made: readonly MadeExample[]
  readonly here: Objective
  readonly guess: number | undefined
  readonly causal: number
}

/** Positions computed in a pass, and within them the predictions that the loss counts. */
export function SignalBars({ made, here, guess, causal }: SignalBarsProps) {
  const most = Math.max(...made.map(({ counts }) => counts.positions))
  const x = (count: number) => LEFT + (Math.min(count, most) / most) * WIDTH
  const row = made.findIndex(({ objective }) => objective === here)
  return (
    <svg
      className="signal-bars"
      viewBox={`0 0 276 ${TOP + made.length * ROW + 4}`}
      role="img"
      aria-label={made
        .map(({ objective, counts }) => `${NAMES[objective]} ${counts.signals} of ${counts.positions}`)
        .join(', ')}
    >
      {made.map(({ objective, counts: { positions, signals } }, i) => {
        const y = TOP + i * ROW
        const strong = objective === here ? ' strong' : ''
        return (
          <g key={objective}>
            <text data-part={SEEN_BY[objective]} x={LEFT - 8} y={y + 15} className={`ax r${strong}`}>
              {NAMES[objective]}
            </text>
            <rect x={LEFT} y={y + 3} width={x(positions) - LEFT} height={16} className="all-bar" />
            <g data-part="counted">
              <rect x={LEFT} y={y + 3} width={x(signals) - LEFT} height={16} className="counted-bar" />
              <text x={x(positions) + 7} y={y + 15} className={`ax${strong}`}>
                {signals} of {positions}
              </text>
            </g>
          </g>
        )
      })}
      {guess !== undefined && (
        <>
          <path d={`M${x(causal / guess)} ${TOP + row * ROW - 2}v24`} className="guess" />
          <text
            x={Math.max(x(causal / guess), LEFT + 20)}
            y={row === 0 ? 14 : TOP + row * ROW - 3}
            className="ax m guess-text"
          >
            you: {passesText(guess)} passes
          </text>
        </>
      )}
    </svg>
  )
}
