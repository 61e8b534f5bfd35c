import type { Checkpoint } from '#labs/preferences'
import { bestForPeople } from './course.ts'
import type { Optimum } from './course.ts'

const LEFT = 34
const RIGHT = 288
const TOP = 24
const BOTTOM = 214
const LINE = 15

interface FollowChartProps {
  readonly path: readonly Checkpoint[]
  readonly here: Checkpoint
  /** The best policies for other penalties; none where the run does not aim at them. */
  readonly optima: readonly Optimum[]
  readonly guess: number | undefined
}

/** Win rates of the policy over the reference against its KL: by the reward model, and of people. */
export function FollowChart({ path, here, optima, guess }: FollowChartProps) {
  const furthest = Math.max(2, ...path.map(({ kl }) => Math.sqrt(kl)))
  const x = (kl: number) => LEFT + (Math.sqrt(Math.max(kl, 0)) / furthest) * (RIGHT - LEFT)
  const y = (share: number) => BOTTOM - share * (BOTTOM - TOP)
  const line = (of: (each: Checkpoint) => number) =>
    path.map((each, i) => `${i ? 'L' : 'M'}${x(each.kl).toFixed(1)} ${y(of(each)).toFixed(1)}`).join('')
  const last = path.at(-1) ?? here
  // The label beside the line stands below it while it rises, and above it afterwards.
  const turn = bestForPeople(path)?.kl ?? 0
  const [model, people] = apart(y(last.expected), y(last.wins))
  return (
    <svg
      className="follow"
      viewBox="0 0 380 244"
      role="img"
      aria-label={
        `At step ${here.step} the KL is ${here.kl.toFixed(1)} nats. The reward model expects ` +
        `${Math.round(100 * here.expected)} of 100 to prefer the policy; ${Math.round(100 * here.wins)} do.`
      }
    >
      {[0, 0.5, 1].map(share => (
        <g key={share}>
          <path d={`M${LEFT} ${y(share)}H${RIGHT}`} className="grid" />
          <text x={LEFT - 6} y={y(share) + 4} className="ax r">
            {100 * share}
          </text>
        </g>
      ))}
      <text x={LEFT} y="12" className="ax">
        of 100 prefer it to the reference
      </text>
      <g data-part="kl people-prefer model-expects penalty">
        {[0, 1, 4, 9, 16, 25]
          .filter(tick => Math.sqrt(tick) <= furthest)
          .map(tick => (
            <text key={tick} x={x(tick)} y={BOTTOM + 18} className="ax m">
              {tick}
            </text>
          ))}
        <text x={RIGHT + 14} y={BOTTOM + 18} className="ax">
          KL, nats
        </text>
      </g>
      <path data-part="model-expects" d={line(({ expected }) => expected)} className="expects" />
      <path data-part="people-prefer" d={line(({ wins }) => wins)} className="prefer" />
      {guess !== undefined && (
        <>
          <path d={`M${LEFT} ${y(guess / 100)}H${RIGHT}`} className="guess" />
          <text x={RIGHT} y={y(guess / 100) + (guess > 88 ? 16 : -6)} className="ax r guess-text over-lines">
            you: {guess}
          </text>
        </>
      )}
      {optima
        .filter(({ kl }) => Math.sqrt(kl) <= furthest + 0.05)
        .map(({ beta, kl, wins }) => (
          <g key={beta} data-part="penalty">
            <circle cx={x(kl)} cy={y(wins)} r="4" className="ring" />
            <text x={x(kl) + 6} y={y(wins) + (kl < turn ? 16 : -6)} className="ax over-lines">
              β {beta}
            </text>
          </g>
        ))}
      <g data-part="model-expects">
        <circle cx={x(here.kl)} cy={y(here.expected)} r="4" className="dot quiet-dot" />
        <text x={RIGHT + 10} y={model + 4} className="ax">
          model: {Math.round(100 * last.expected)}
        </text>
      </g>
      <g data-part="people-prefer">
        <circle cx={x(here.kl)} cy={y(here.wins)} r="5" className="dot" />
        <text x={RIGHT + 10} y={people + 4} className="ax strong">
          people: {Math.round(100 * last.wins)}
        </text>
      </g>
    </svg>
  )
}

/** Two labels at least a line apart, the first above. */
function apart(above: number, below: number): readonly [number, number] {
  const lack = Math.max(0, LINE - (below - above)) / 2
  return [above - lack, below + lack]
}
