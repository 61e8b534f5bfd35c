import type { CollapseFigures } from '#labs/collapse'
import { ofHundred } from './collapse-text.ts'

const LEFT = 34
const RIGHT = 316
const TOP = 26
const BOTTOM = 206
/** The highest variance that the picture has room for; a wider chain is cut off there. */
const HIGHEST = 1.5
/** Between two labels at the end. */
const APART = 16
/** So many single chains are drawn. */
const DRAWN = 20

interface ShrinkingProps {
  readonly figures: CollapseFigures
  readonly guess: number | undefined
}

/** Variance by generation: single chains, their average as dots, the closed form as a line. */
export function Shrinking({ figures: { chains, average, expected }, guess }: ShrinkingProps) {
  const steps = expected.length - 1
  const xAt = (t: number) => LEFT + (t / steps) * (RIGHT - LEFT)
  const yAt = (variance: number) => BOTTOM - (Math.min(variance, HIGHEST) / HIGHEST) * (BOTTOM - TOP)
  const line = (values: readonly number[]) =>
    values.map((value, t) => `${xAt(t).toFixed(1)} ${yAt(value).toFixed(1)}`).join('L')
  const last = ofHundred(average.at(-1) ?? NaN)
  const end = yAt(average.at(-1) ?? NaN)
  const guessed = yAt((guess ?? 0) / 100)
  // Its label makes way for that of the measurement.
  const guessLabel =
    Math.abs(guessed - end) >= APART
      ? guessed
      : guessed < end || end + APART > BOTTOM
        ? end - APART
        : end + APART
  return (
    <svg
      className="shrinking"
      viewBox="0 0 380 232"
      role="img"
      aria-label={`Variance over ${steps} generations: ${last} of 100 are left on average.`}
    >
      <path d={`M${LEFT} ${BOTTOM}H${RIGHT}M${LEFT} ${yAt(1)}H${RIGHT}`} className="grid" />
      <g data-part="variance">
        {chains.slice(0, DRAWN).map((chain, i) => (
          <path key={i} d={`M${line(chain.map(({ variance }) => variance))}`} className="chain" />
        ))}
      </g>
      <path data-part="expected-variance" d={`M${line(expected)}`} className="closed" />
      <g data-part="average-variance">
        {average.map((value, t) =>
          t % 5 === 0 ? <circle key={t} cx={xAt(t)} cy={yAt(value)} r="3.5" className="dot" /> : null,
        )}
      </g>
      {guess !== undefined && (
        <>
          <path d={`M${LEFT} ${yAt(guess / 100)}H${RIGHT}`} className="guess" />
          <text x={RIGHT + 8} y={guessLabel + 4} className="ax guess-text">
            you: {guess}
          </text>
        </>
      )}
      <text data-part="average-variance" x={RIGHT + 8} y={end + 4} className="ax strong">
        {last} left
      </text>
      {[0, 50, 100, 150].map(tick => (
        <text key={tick} x={LEFT - 6} y={yAt(tick / 100) + 4} className="ax r">
          {tick}
        </text>
      ))}
      {[0, 10, 20, 30, 40, 50].map(tick => (
        <text key={tick} x={xAt(tick)} y="225" className="ax m">
          {tick}
        </text>
      ))}
    </svg>
  )
}
