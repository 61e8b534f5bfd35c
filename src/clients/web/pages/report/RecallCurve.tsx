import type { Review } from '#api'
import { daysFrom, localDay, shortDay } from '#wording'
import { useWidth } from '../../components/use-width.ts'
import '../../components/chart.css'

const HEIGHT = 132
const [LEFT, TOP, BOTTOM] = [30, 10, 106]

/** The chance of recall from this answer on. A ring marks the next date. */
export function RecallCurve({
  review: { curve, due },
  goal,
}: {
  readonly review: Review
  readonly goal: number
}) {
  const [place, width] = useWidth<SVGSVGElement>(380)
  const right = width - 8
  const [first] = curve
  const last = curve.at(-1)
  if (!first || !last) return null
  const floor = Math.min(0.7, Math.floor(Math.min(...curve.map(each => each.recall)) * 10) / 10)
  const days = Math.max(1, daysFrom(first.day, last.day))
  const x = (day: Review['curve'][number]['day']) => LEFT + (daysFrom(first.day, day) / days) * (right - LEFT)
  const y = (recall: number) => TOP + ((1 - recall) / (1 - floor)) * (BOTTOM - TOP)
  const dueDay = localDay(due)
  const atDue = curve.find(each => each.day === dueDay)?.recall ?? goal
  const path = (points: Review['curve']) =>
    points
      .map(({ day, recall }, i) => `${i === 0 ? 'M' : 'L'}${x(day).toFixed(1)} ${y(recall).toFixed(1)}`)
      .join('')
  const until = curve.filter(each => each.day <= dueDay)
  const after = curve.filter(each => each.day >= dueDay)
  const lines = [...new Set([1, goal, (1 + floor) / 2 < goal - 0.04 ? (1 + floor) / 2 : floor, floor])]
  const per = (recall: number) => Math.round(recall * 100)

  return (
    <svg
      ref={place}
      className="recall"
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={`Chance of recall: 100 per cent on ${shortDay(first.day)}, about ${per(atDue)} on ${shortDay(dueDay)} when it is due, about ${per(last.recall)} on ${shortDay(last.day)} without a review.`}
    >
      {lines.map(line => (
        <g key={line}>
          <path d={`M${LEFT} ${y(line)}H${right}`} className={line === goal ? 'goal' : 'grid'} />
          <text x={LEFT - 6} y={y(line) + 4} className="ax r">
            {per(line)}
          </text>
        </g>
      ))}
      <path d={path(until)} className="past" />
      <path d={path(after)} className="next" />
      <circle cx={LEFT} cy={TOP} r="3.5" className="dot" />
      <circle cx={x(dueDay)} cy={y(atDue)} r="4" className="due" />
      <text x={LEFT} y={HEIGHT - 6} className="ax">
        {shortDay(first.day)}
      </text>
      <text x={x(dueDay) + 8} y={y(atDue) - 6} className="ax strong">
        {shortDay(dueDay)}
      </text>
      <text x={right} y={HEIGHT - 6} className="ax r">
        {shortDay(last.day)}
      </text>
    </svg>
  )
}
