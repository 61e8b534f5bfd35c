import { ANSWER_LENGTHS, meanOf, PEOPLE_LIKE, WRITTEN } from '#labs/preferences'
import type { Checkpoint } from '#labs/preferences'

const LEFT = 16
const RIGHT = 288
const TOP = 20
const MIDDLE = 118
const BOTTOM = 214
const LINE = 15
/** Rewards beyond are cut off. */
const REACH = [-7, 8] as const
/** A policy of few lengths is cut off as well, so that the reference beside it can be seen. */
const HIGHEST = 0.3

const LIKED = PEOPLE_LIKE.map(value => value - meanOf(WRITTEN, PEOPLE_LIKE))

function x(length: number): number {
  return LEFT + ((length - 0.5) / ANSWER_LENGTHS.length) * (RIGHT - LEFT)
}

function rewardAt(value: number): number {
  const [least, most] = REACH
  return MIDDLE - ((Math.min(most, Math.max(least, value)) - least) / (most - least)) * (MIDDLE - TOP)
}

function shareAt(share: number): number {
  return BOTTOM - (Math.min(share, HIGHEST) / HIGHEST) * (BOTTOM - MIDDLE - 16)
}

const curve = (values: readonly number[], y: (value: number) => number) =>
  values.map((value, i) => `${i ? 'L' : 'M'}${x(i + 1).toFixed(1)} ${y(value).toFixed(1)}`).join('')

/** By length: what people and the reward model think of an answer, and how often the policy writes it. */
export function LengthPicture({ here: { step, policy, reward, length } }: { readonly here: Checkpoint }) {
  const [model = 0, people = 0] = [reward, LIKED].map(values => rewardAt(values.at(-1) ?? 0))
  const lack = Math.max(0, LINE - Math.abs(people - model)) / 2
  const [modelY, peopleY] = model <= people ? [model - lack, people + lack] : [model + lack, people - lack]
  return (
    <svg
      className="follow"
      viewBox="0 0 380 244"
      role="img"
      aria-label={`At step ${step} the policy writes ${length.toFixed(1)} sentences on average.`}
    >
      <path d={`M${LEFT} ${rewardAt(0)}H${RIGHT}`} className="grid" />
      <text x={LEFT} y="12" className="ax">
        reward of an answer, the reference’s mean 0
      </text>
      <g data-part="reward">
        <path d={curve(reward, rewardAt)} className="expects" />
        <text x={RIGHT + 6} y={modelY + 4} className="ax">
          model
        </text>
      </g>
      <g data-part="liking">
        <path d={curve(LIKED, rewardAt)} className="prefer" />
        <text x={RIGHT + 6} y={peopleY + 4} className="ax strong">
          people
        </text>
      </g>
      <g data-part="policy">
        {policy.map((share, i) => (
          <path key={i} d={`M${x(i + 1)} ${BOTTOM}V${shareAt(share).toFixed(1)}`} className="stick" />
        ))}
      </g>
      <path d={curve(WRITTEN, shareAt)} className="written" />
      <path d={`M${LEFT} ${BOTTOM}H${RIGHT}`} className="grid" />
      <text x={x(7)} y={shareAt(0.09)} className="ax r over-lines">
        reference
      </text>
      <text
        data-part="policy"
        x={length > 30 ? x(33) : x(length)}
        y={shareAt(Math.max(...policy)) + (length > 30 ? 10 : -7)}
        className={`ax strong over-lines${length > 30 ? ' r' : ' m'}`}
      >
        policy
      </text>
      {[1, 10, 20, 30, 40].map(tick => (
        <text key={tick} x={x(tick)} y={BOTTOM + 18} className="ax m">
          {tick}
        </text>
      ))}
      <text x={RIGHT + 14} y={BOTTOM + 18} className="ax">
        sentences
      </text>
    </svg>
  )
}
