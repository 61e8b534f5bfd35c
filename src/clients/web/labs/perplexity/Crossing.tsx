import type { ScoredText, Tokenisation } from '#labs/perplexity'
import { asPerplexity, figure, hundredths, NAMES } from './perplexity-text.ts'

const LEFT = 104
const RIGHT = 268
const TOP = 44
const BOTTOM = 250
const LINE = 16

interface CrossingProps {
  readonly scores: readonly ScoredText[]
  readonly cut: Tokenisation
  /** In bits a token, as the slider has it. */
  readonly guess: number | undefined
}

/** Perplexity on the left, bits a byte on the right, a line for each tokenisation; lower is better on both. */
export function Crossing({ scores, cut, guess }: CrossingProps) {
  const bits = scores.map(({ bitsPerToken }) => bitsPerToken)
  const most = Math.max(...bits, guess ?? 0) * 1.06
  const onLeft = (value: number) => BOTTOM - (value / most) * (BOTTOM - TOP)
  const perByte = scores.map(({ bitsPerByte }) => bitsPerByte)
  const [least, greatest] = [Math.min(...perByte), Math.max(...perByte)]
  // The right scale shows the differences: it begins below the least, not at zero.
  const room = Math.max(greatest - least, 0.05)
  const onRight = (value: number) => BOTTOM - 24 - ((value - least) / room) * (BOTTOM - TOP - 48)
  const left = spread(bits.map(onLeft))
  const right = spread(perByte.map(onRight))
  return (
    <svg
      className="crossing"
      viewBox="0 0 380 276"
      role="img"
      aria-label={scores
        .map(
          ({ tokenisation, perplexity, bitsPerByte }) =>
            `${NAMES[tokenisation]}: perplexity ${figure(perplexity)}, ${hundredths(bitsPerByte)} bits a byte`,
        )
        .join('; ')}
    >
      <path d={`M${LEFT} ${TOP}V${BOTTOM}M${RIGHT} ${TOP}V${BOTTOM}`} className="axis" />
      <g data-part="perplexity">
        <text x={LEFT} y="14" className="ax r strong">
          perplexity
        </text>
        <text x={LEFT} y="30" className="ax r">
          log scale
        </text>
      </g>
      <g data-part="bits-a-byte">
        <text x={RIGHT} y="14" className="ax strong">
          bits a byte
        </text>
        <text x={RIGHT} y="30" className="ax">
          lower is better
        </text>
      </g>
      {guess !== undefined && (
        <>
          <path d={`M${LEFT - 92} ${onLeft(guess)}H${LEFT + 40}`} className="guess" />
          <text x={LEFT + 6} y={onLeft(guess) - 6} className="ax guess-text over-lines">
            you: {asPerplexity(guess)}
          </text>
        </>
      )}
      {scores.map(({ tokenisation, perplexity, bitsPerToken, bitsPerByte }, i) => (
        <g key={tokenisation} className={tokenisation === cut ? 'here' : undefined}>
          <path
            d={`M${LEFT} ${onLeft(bitsPerToken)}L${RIGHT} ${onRight(bitsPerByte)}`}
            className="score-line"
            data-part="perplexity bits-a-byte"
          />
          <g data-part="perplexity">
            <circle cx={LEFT} cy={onLeft(bitsPerToken)} r="4" className="dot" />
            <text x={LEFT - 10} y={(left[i] ?? 0) + 4} className="ax r over-lines">
              {NAMES[tokenisation]} {figure(perplexity)}
            </text>
          </g>
          <g data-part="bits-a-byte">
            <circle cx={RIGHT} cy={onRight(bitsPerByte)} r="4" className="dot" />
            <text x={RIGHT + 10} y={(right[i] ?? 0) + 4} className="ax over-lines">
              {hundredths(bitsPerByte)} {NAMES[tokenisation]}
            </text>
          </g>
        </g>
      ))}
      <text x={LEFT} y={BOTTOM + 18} className="ax r">
        best 1
      </text>
      <text x={RIGHT} y={BOTTOM + 18} className="ax">
        not from 0
      </text>
    </svg>
  )
}

/** Labels at least a line apart, moved down from the topmost. */
function spread(heights: readonly number[]): readonly number[] {
  const order = heights.map((_, i) => i).toSorted((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))
  const moved = [...heights]
  let above = -Infinity
  for (const i of order) {
    above = Math.max(moved[i] ?? 0, above + LINE)
    moved[i] = above
  }
  return moved
}
