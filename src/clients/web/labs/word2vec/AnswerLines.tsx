import type { RelationName, WordProgress } from '#labs/word2vec'
import { percent } from './word2vec-text.ts'

const LEFT = 40
const RIGHT = 284
const TOP = 14
const BOTTOM = 170

interface AnswerLinesProps {
  readonly progress: WordProgress
  readonly relation: RelationName
  readonly guess: number | undefined
}

/** The shares of right answers while the vectors are trained; the guess as a dashed line. */
export function AnswerLines({ progress: { course, steps }, relation, guess }: AnswerLinesProps) {
  const x = (step: number) => LEFT + (step / steps) * (RIGHT - LEFT)
  const y = (share: number) => BOTTOM - share * (BOTTOM - TOP)
  const points = course.flatMap(({ step, right }) => {
    const shares = right[relation]
    return shares ? [[step, ...shares] as const] : []
  })
  const line = (which: 1 | 2) =>
    points
      .map((point, i) => `${i ? 'L' : 'M'}${x(point[0]).toFixed(1)} ${y(point[which]).toFixed(1)}`)
      .join('')
  const [step = 0, excluded = 0, allowed = 0] = points.at(-1) ?? []
  const apart = y(allowed) - y(excluded) < 30 ? 30 - (y(allowed) - y(excluded)) : 0
  const upper = Math.max(TOP, y(excluded) - apart / 2)
  const lower = Math.max(upper + 30, y(allowed) + apart / 2)
  return (
    <svg
      className="w2v-chart"
      viewBox="0 0 420 200"
      role="img"
      aria-label={
        `Right with the words of the query excluded: ${percent(excluded)}; with any word allowed: ` +
        `${percent(allowed)}.`
      }
    >
      {[0, 0.5, 1].map(tick => (
        <g key={tick}>
          <path d={`M${LEFT} ${y(tick)}H${RIGHT}`} className="grid" />
          <text x={LEFT - 6} y={y(tick) + 4} className="ax r">
            {tick * 100} %
          </text>
        </g>
      ))}
      <g data-part="any-word">
        <path d={line(2)} className="allowed" />
        <circle cx={x(step)} cy={y(allowed)} r="3.5" className="dot" />
      </g>
      <g data-part="query-excluded">
        <path d={line(1)} className="excluded" />
        <circle cx={x(step)} cy={y(excluded)} r="4" className="dot here" />
      </g>
      {guess !== undefined && (
        <>
          <path d={`M${LEFT} ${y(guess)}H${RIGHT}`} className="guess" />
          <text x={RIGHT} y={y(guess) + (guess > 0.1 ? 15 : -6)} className="ax r guess-text over-lines">
            you: {percent(guess)}
          </text>
        </>
      )}
      <text x={RIGHT + 10} y={upper + 1} className="ax strong" data-part="query-excluded">
        query excluded
        <tspan x={RIGHT + 10} dy="14">
          {percent(excluded)}
        </tspan>
      </text>
      <text x={RIGHT + 10} y={lower + 1} className="ax" data-part="any-word">
        any word allowed
        <tspan x={RIGHT + 10} dy="14">
          {percent(allowed)}
        </tspan>
      </text>
      <text x={LEFT} y={BOTTOM + 20} className="ax">
        untrained
      </text>
      <text x={RIGHT} y={BOTTOM + 20} className="ax r">
        trained
      </text>
    </svg>
  )
}
