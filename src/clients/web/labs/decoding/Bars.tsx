import type { Cut, DrawnToken, NextToken } from '#labs/decoding'
import { shareText } from './decoding-text.ts'
import { partOf } from './parts.ts'

const LEFT = 68
const WIDTH = 218
const TOP = 24
const ROW = 23

interface BarsProps {
  readonly model: NextToken
  readonly probabilities: DrawnToken
  readonly cut: Cut
  readonly guess: number | undefined
}

/** A bar for each token: filled as it is drawn, a line where it ended before the cut, dashed where cut. */
export function Bars({ model: { tokens }, probabilities, cut, guess }: BarsProps) {
  const { tempered, drawn } = probabilities
  const most = Math.max(...tempered, ...drawn, guess ?? 0)
  const x = (p: number) => LEFT + (p / most) * WIDTH
  // The cut decides of all bars; a dashed one ends where the temperature has put it.
  const part = partOf(cut)
  const cutBy = part && `${part} temperature`
  const drawnBy = part ? `drawn ${part}` : 'drawn'
  const kept = drawn.filter(p => p > 0).length
  return (
    <svg
      className="token-bars"
      viewBox={`0 0 380 ${TOP + ROW * tokens.length + 4}`}
      role="img"
      aria-label={
        `${kept} of ${tokens.length} tokens are kept. ` +
        `${tokens[0]} is drawn with ${shareText(drawn[0] ?? NaN)}.`
      }
    >
      {tokens.map((token, i) => {
        const [before = 0, after = 0] = [tempered[i], drawn[i]]
        const y = TOP + i * ROW
        const at = x(Math.max(before, after)) + 7
        return (
          <g key={token}>
            <text x={LEFT - 8} y={y + 14} className={after > 0 ? 'ax r strong' : 'ax r'}>
              {token}
            </text>
            <rect
              x={LEFT}
              y={y + 3}
              width={x(after) - LEFT}
              height={14}
              className="drawn-bar"
              data-part={after > 0 ? drawnBy : undefined}
            />
            {after > 0 ? (
              <path d={`M${x(before)} ${y + 3}v14`} className="before-mark" data-part="temperature" />
            ) : (
              <rect
                x={LEFT}
                y={y + 3}
                width={x(before) - LEFT}
                height={14}
                className="cut-bar"
                data-part={cutBy}
              />
            )}
            <text
              x={at}
              y={y + 14}
              className={after > 0 ? 'ax strong' : 'ax'}
              data-part={after > 0 ? drawnBy : cutBy}
            >
              {after > 0 || before === 0 ? shareText(after) : `cut: ${shareText(before)}`}
            </text>
          </g>
        )
      })}
      <path d={`M${LEFT} ${TOP}V${TOP + ROW * tokens.length}`} className="axis-line" />
      {guess !== undefined && (
        <>
          <path d={`M${x(guess)} ${TOP - 6}V${TOP + ROW}`} className="guess" />
          <text x={x(guess)} y={TOP - 10} className="ax m guess-text">
            you: {guess.toFixed(2)}
          </text>
        </>
      )}
    </svg>
  )
}
