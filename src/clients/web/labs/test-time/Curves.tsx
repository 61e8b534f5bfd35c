import type { ChoicePoint } from '#labs/test-time'
import { ASKED } from './knobs.ts'
import { inPercent, spreadApart } from './test-time-text.ts'

const LEFT = 44
const RIGHT = 366
const TOP = 14
const BOTTOM = 234

type Way = 'any' | 'best' | 'vote'
const WAYS: readonly (readonly [way: Way, part: string, name: string])[] = [
  ['any', 'any-right', 'any is right'],
  ['best', 'best-of-n', 'best of N'],
  ['vote', 'vote', 'vote'],
]

function yOf(share: number): number {
  return BOTTOM - share * (BOTTOM - TOP)
}

interface CurvesProps {
  readonly points: readonly ChoicePoint[]
  readonly guess: number | undefined
}

/** How often each way to choose is right, over the number of samples on a scale of doublings. */
export function Curves({ points, guess }: CurvesProps) {
  const xOf = (i: number) => LEFT + (i * (RIGHT - LEFT)) / (points.length - 1)
  const at = points.findIndex(point => point.samples === ASKED)
  const [asked, last] = [points[at], points.at(-1)]
  if (!asked || !last) return null
  const labels = spreadApart(
    WAYS.map(([way]) => Math.min(yOf(last[way]), BOTTOM - 20)),
    17,
  )
  const above = asked.best < 0.85
  return (
    <svg
      className="choice-curves"
      viewBox="0 0 460 270"
      role="img"
      aria-label={
        `Of ${ASKED} samples any is right ${inPercent(asked.any)}, the best by score ` +
        `${inPercent(asked.best)}, the vote ${inPercent(asked.vote)}.`
      }
    >
      {[0, 0.25, 0.5, 0.75, 1].map(tick => (
        <g key={tick}>
          <path d={`M${LEFT} ${yOf(tick)}H${RIGHT}`} className="grid" />
          <text x={LEFT - 6} y={yOf(tick) + 4} className="ax r">
            {100 * tick} %
          </text>
        </g>
      ))}
      {WAYS.map(([way, part, name], k) => (
        <g key={way} data-part={part}>
          <path
            d={`M${points.map((point, i) => `${xOf(i).toFixed(1)} ${yOf(point[way]).toFixed(1)}`).join('L')}`}
            className={`way ${way}`}
          />
          <text x={RIGHT + 8} y={(labels[k] ?? 0) + 4} className={way === 'best' ? 'ax strong' : 'ax'}>
            {name}
          </text>
        </g>
      ))}
      {guess !== undefined && (
        <>
          <path d={`M${LEFT} ${yOf(guess)}H${RIGHT}`} className="guess" />
          <text x={LEFT + 4} y={yOf(guess) + (guess > 0.9 ? 16 : -6)} className="ax guess-text haloed">
            you: {inPercent(guess)}
          </text>
        </>
      )}
      <g data-part="best-of-n">
        <circle cx={xOf(at)} cy={yOf(asked.best)} r="4" className="dot" />
        <text x={xOf(at)} y={yOf(asked.best) + (above ? -10 : 20)} className="ax m strong haloed">
          {inPercent(asked.best)}
        </text>
      </g>
      {points.map(
        ({ samples }, i) =>
          i % 2 === 0 && (
            <text key={samples} x={xOf(i)} y={BOTTOM + 20} className="ax m">
              {samples}
            </text>
          ),
      )}
      <text x={RIGHT + 24} y={BOTTOM + 20} className="ax">
        samples
      </text>
    </svg>
  )
}
