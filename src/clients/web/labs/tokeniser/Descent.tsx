import type { Course } from '#labs/tokeniser'
import { one } from './tokeniser-text.ts'

const LEFT = 30
const RIGHT = 290
const TOP = 14
const BOTTOM = 214

interface DescentProps {
  readonly course: Course
  readonly merges: number
  readonly guess: number | undefined
}

/** Tokens per word against merges: a line for either text, the guess dashed, a dot where the merges stand. */
export function Descent({ course, merges, guess }: DescentProps) {
  const { learnt, other } = course
  const last = Math.max(1, learnt.length - 1)
  const most = Math.ceil(Math.max(...learnt, ...other, guess ?? 1))
  const x = (i: number) => LEFT + (i / last) * (RIGHT - LEFT)
  const y = (cost: number) => BOTTOM - (cost / most) * (BOTTOM - TOP)
  const ends = [learnt.at(-1) ?? 0, other.at(-1) ?? 0].map(y)
  const [own = 0, others = 0] = apart(ends)
  const [seen = NaN, unseen = NaN] = [learnt[merges], other[merges]]
  return (
    <svg
      className="descent"
      viewBox="0 0 380 244"
      role="img"
      aria-label={
        `After ${merges} merges a word of the first text takes ${one(seen)} tokens, ` +
        `one of the second ${one(unseen)}.`
      }
    >
      {ticksTo(most).map(tick => (
        <g key={tick}>
          <path d={`M${LEFT} ${y(tick)}H${RIGHT}`} className="grid" />
          <text x={LEFT - 8} y={y(tick) + 4} className="ax r">
            {tick}
          </text>
        </g>
      ))}
      <path d={`M${x(merges)} ${TOP}V${BOTTOM}`} className="grid here" />
      <path data-part="learnt" d={pathOf(learnt, x, y)} className="course quiet-line" />
      <path data-part="replayed" d={pathOf(other, x, y)} className="course" />
      {guess !== undefined && (
        <>
          <path d={`M${LEFT} ${y(guess)}H${RIGHT}`} className="guess" />
          <text x={RIGHT} y={y(guess) - 6} className="ax r guess-text over">
            you: {one(guess)}
          </text>
        </>
      )}
      <g data-part="learnt">
        <circle cx={x(merges)} cy={y(seen)} r="3.5" className="dot" />
        <text x={x(merges) + 8} y={y(seen) + 16} className="ax over">
          {one(seen)}
        </text>
        <text x={RIGHT + 8} y={own + 4} className="ax">
          first text
        </text>
      </g>
      <g data-part="replayed">
        <circle cx={x(merges)} cy={y(unseen)} r="4.5" className="dot" />
        <text x={x(merges) + 8} y={y(unseen) - 8} className="ax strong over">
          {one(unseen)}
        </text>
        <text x={RIGHT + 8} y={others + 4} className="ax strong">
          second text
        </text>
      </g>
      <text x={LEFT} y="234" className="ax m">
        0
      </text>
      <text x={RIGHT} y="234" className="ax r">
        {last} merges
      </text>
    </svg>
  )
}

/** Two labels at least a line apart. */
function apart([one = 0, other = 0]: readonly number[]): readonly number[] {
  const lack = 16 - Math.abs(one - other)
  if (lack <= 0) return [one, other]
  const sign = one < other ? -1 : 1
  return [one + (sign * lack) / 2, other - (sign * lack) / 2]
}

function ticksTo(most: number): readonly number[] {
  const step = Math.ceil(most / 6)
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step)
}

function pathOf(costs: readonly number[], x: (i: number) => number, y: (cost: number) => number): string {
  return costs.map((cost, i) => `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)} ${y(cost).toFixed(1)}`).join('')
}
