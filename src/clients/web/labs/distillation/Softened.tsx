import type { AtTemperature } from '#labs/distillation'
import { figure } from './distillation-text.ts'

const LEFT = 34
const RIGHT = 372
const TOP = 20
const BOTTOM = 176

/** The teacher's probability of each class as bars, and the student's as marks. */
export function Softened({ at: { temperature, teacher, student } }: { readonly at: AtTemperature }) {
  const width = (RIGHT - LEFT) / teacher.length
  const yAt = (p: number) => BOTTOM - p * (BOTTOM - TOP)
  return (
    <svg
      className="softened"
      viewBox="0 0 380 200"
      role="img"
      aria-label={`Probabilities at temperature ${temperature}: ${teacher.map(figure).join(', ')}.`}
    >
      <g data-part="teacher">
        {teacher.map((p, i) => (
          <g key={i}>
            <rect
              x={LEFT + width * (i + 0.2)}
              y={yAt(p)}
              width={width * 0.6}
              height={BOTTOM - yAt(p)}
              className="bar"
            />
            <text x={LEFT + width * (i + 0.5)} y="192" className="ax m">
              {figure(p)}
            </text>
          </g>
        ))}
      </g>
      <g data-part="student">
        {student.map((q, i) => (
          <path key={i} d={`M${LEFT + width * (i + 0.1)} ${yAt(q)}h${width * 0.8}`} className="mark" />
        ))}
      </g>
      <path d={`M${LEFT} ${BOTTOM}H${RIGHT}`} className="grid" />
      {[0, 0.5, 1].map(tick => (
        <text key={tick} x={LEFT - 6} y={yAt(tick) + 4} className="ax r">
          {tick}
        </text>
      ))}
    </svg>
  )
}
