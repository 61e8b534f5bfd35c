import { BANDINGS, candidateChance } from '#labs/deduplication'
import type { TextComparison } from '#labs/deduplication'
import { caughtText, two } from './deduplication-text.ts'

const LEFT = 56
const RIGHT = 486
const TOP = 22
const BOTTOM = 222
const STEPS = Array.from({ length: 101 }, (_, i) => i / 100)

const xOf = (s: number) => LEFT + s * (RIGHT - LEFT)
const yOf = (chance: number) => BOTTOM - chance * (BOTTOM - TOP)

interface BandCurveProps {
  readonly comparison: TextComparison
  readonly rows: number
  readonly guess: number | undefined
}

/** The chance that a pair is looked at over its similarity, with these two texts on it. */
export function BandCurve({ comparison, rows, guess }: BandCurveProps) {
  const { similarity, estimate, error, bands } = comparison
  const here = bands.find(({ banding }) => banding.rows === rows)
  if (!here) return null
  const right = similarity > 0.72
  return (
    <svg
      className="band-curve"
      viewBox="0 0 520 280"
      role="img"
      aria-label={
        `Similarity ${two(similarity)}, by MinHash ${two(estimate)}. With ${here.banding.bands} bands of ` +
        `${rows} rows ` +
        `the pair is looked at with a chance of ${caughtText(here.chance)}.`
      }
    >
      {[0, 0.5, 1].map(tick => (
        <g key={tick}>
          <path d={`M${LEFT} ${yOf(tick)}H${RIGHT}`} className="grid" />
          <text x={LEFT - 6} y={yOf(tick) + 4} className="ax r">
            {100 * tick} %
          </text>
        </g>
      ))}
      {BANDINGS.map(banding => {
        const at = (1 - 0.5 ** (1 / banding.bands)) ** (1 / banding.rows)
        return (
          <g key={banding.rows} data-part="chance" className={banding.rows === rows ? 'chosen' : undefined}>
            <path
              d={STEPS.map(
                (s, i) =>
                  `${i ? 'L' : 'M'}${xOf(s).toFixed(1)} ${yOf(candidateChance(s, banding)).toFixed(1)}`,
              ).join('')}
              className="curve"
            />
            <text x={xOf(at)} y={TOP - 8} className={banding.rows === rows ? 'ax m strong' : 'ax m'}>
              {banding.bands} × {banding.rows}
            </text>
          </g>
        )
      })}
      {guess !== undefined && (
        <>
          <path d={`M${xOf(guess)} ${TOP}V${BOTTOM}`} className="guess" />
          <text
            x={xOf(guess) + (guess > 0.8 ? -6 : 6)}
            y={BOTTOM - 10}
            className={`ax guess-text over${guess > 0.8 ? ' r' : ''}`}
          >
            you: {two(guess)}
          </text>
        </>
      )}
      <path data-part="similarity" d={`M${xOf(similarity)} ${yOf(here.chance)}V${BOTTOM}`} className="here" />
      <circle
        data-part="similarity chance"
        cx={xOf(similarity)}
        cy={yOf(here.chance)}
        r="5"
        className="dot"
      />
      <text
        x={xOf(similarity) + (right ? -10 : 10)}
        y={yOf(here.chance) + (here.chance > 0.5 ? 18 : -8)}
        className={`ax strong over${right ? ' r' : ''}`}
      >
        <tspan data-part="similarity">{two(similarity)}: </tspan>
        <tspan data-part="chance">{caughtText(here.chance)}</tspan>
      </text>
      <path
        data-part="standard-error"
        d={`M${xOf(Math.max(0, estimate - error))} ${BOTTOM + 12}H${xOf(Math.min(1, estimate + error))}`}
        className="spread"
      />
      <circle data-part="estimate" cx={xOf(estimate)} cy={BOTTOM + 12} r="4" className="dot open" />
      <text x={xOf(estimate)} y={BOTTOM + 34} className="ax m">
        <tspan data-part="estimate">MinHash: {two(estimate)}</tspan>{' '}
        <tspan data-part="standard-error">± {two(error)}</tspan>
      </text>
      {[0, 0.5, 1].map(tick => (
        <text key={tick} x={xOf(tick)} y={BOTTOM + 54} className="ax m">
          {tick}
        </text>
      ))}
    </svg>
  )
}
