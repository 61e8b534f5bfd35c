import { WINDOW_LENGTHS, scoresOver } from '#labs/haystack'
import { effectivePower, FACTS, NONE, thresholdBy } from './knobs.ts'
import type { Setting } from './haystack-text.ts'
import { lengthText, powerText, scoreText } from './figures.ts'

const LEFT = 40
const RIGHT = 440
const TOP = 26
const BOTTOM = 232

const xOf = (power: number) => LEFT + ((power - 12) / 8) * (RIGHT - LEFT)
const yOf = (score: number) => BOTTOM - (score / 100) * (BOTTOM - TOP)

interface LengthChartProps {
  readonly setting: Setting
  readonly guess: number | undefined
}

/** Scores over the length for each number of facts, the threshold, and where the chosen one passes it last. */
export function LengthChart({ setting, guess }: LengthChartProps) {
  const { facts, lead, rule } = setting
  const power = effectivePower(rule, lead, facts)
  const threshold = thresholdBy(rule, lead, facts)
  const lines = FACTS.map(k => ({ k, scores: scoresOver(lead, k).map(({ score }) => score) }))
  const labels = spread(lines.map(({ scores }) => yOf(scores.at(-1) ?? NaN)))
  const score = scoresOver(lead, facts)[power - 12]?.score
  const said = guess === undefined ? undefined : Math.max(guess, NONE + 0.6)
  return (
    <svg
      className="length-chart"
      viewBox="0 0 520 268"
      role="img"
      aria-label={
        `The score for ${facts} ${facts === 1 ? 'fact' : 'facts'} stays at ${scoreText(threshold)} or above up to ` +
        `${powerText(power)}.`
      }
    >
      {[0, 50, 100].map(tick => (
        <g key={tick}>
          <path d={`M${LEFT} ${yOf(tick)}H${RIGHT}`} className="grid" />
          <text x={LEFT - 6} y={yOf(tick) + 4} className="ax r">
            {tick}
          </text>
        </g>
      ))}
      {WINDOW_LENGTHS.map((length, i) => (
        <text key={length} x={xOf(12 + i)} y={BOTTOM + 20} className={i % 2 === 0 ? 'ax m' : 'ax m between'}>
          {lengthText(length)}
        </text>
      ))}
      <g data-part="threshold">
        <path d={`M${LEFT} ${yOf(threshold)}H${RIGHT}`} className="threshold" />
        <text x={LEFT + 4} y={yOf(threshold) + 15} className="ax over">
          {scoreText(threshold)}
        </text>
      </g>
      {lines.map(({ k, scores }, i) => (
        <g
          key={k}
          data-part={k === 1 ? 'one-fact' : 'all-facts'}
          className={k === facts ? 'chosen' : undefined}
        >
          <path
            d={scores
              .map((each, j) => `${j ? 'L' : 'M'}${xOf(12 + j).toFixed(1)} ${yOf(each).toFixed(1)}`)
              .join('')}
            className="line"
          />
          <text x={RIGHT + 8} y={(labels[i] ?? 0) + 4} className={k === facts ? 'ax strong' : 'ax'}>
            {k} {k === 1 ? 'fact' : 'facts'}
          </text>
        </g>
      ))}
      {said !== undefined && (
        <>
          <path d={`M${xOf(said)} ${TOP}V${BOTTOM}`} className="guess" />
          <text
            x={xOf(said) + (said > 16 ? -6 : 6)}
            y={BOTTOM - 10}
            className={`ax guess-text over${said > 16 ? ' r' : ''}`}
          >
            you: {powerText(guess ?? NaN)}
          </text>
        </>
      )}
      {score !== undefined && (
        <g data-part="effective-length">
          <circle cx={xOf(power)} cy={yOf(score)} r="5" className="dot" />
          <text x={xOf(power)} y={TOP - 10} className={power > 18 ? 'ax r strong over' : 'ax m strong over'}>
            {lengthText(2 ** power)}
          </text>
          <path d={`M${xOf(power)} ${TOP - 4}V${yOf(score)}`} className="drop" />
        </g>
      )}
    </svg>
  )
}

/** Heights of labels, from the top down, 17 apart at least and none below the picture. */
function spread(heights: readonly number[]): readonly number[] {
  const placed: number[] = []
  for (const height of heights) placed.push(Math.max(height, (placed.at(-1) ?? -Infinity) + 17))
  const over = Math.max(0, (placed.at(-1) ?? 0) - BOTTOM)
  return placed.map(height => height - over)
}
