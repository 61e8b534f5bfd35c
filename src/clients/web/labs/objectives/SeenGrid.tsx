import type { ExampleSlot, Objective, TrainingExample } from '#labs/objectives'
import { NAMES } from './knobs.ts'
import { SEEN_BY } from './parts.ts'

const CELL = 14
const READS = 92
const LEFT = 196
const TOP = 24

interface SeenGridProps {
  readonly example: TrainingExample
  readonly objective: Objective
}

/** A row for each position: the token that is read, what it has to say, and the positions that it sees. */
export function SeenGrid({ example: { slots, encoder, sees }, objective }: SeenGridProps) {
  const n = slots.length
  const width = n * CELL
  const right = LEFT + width
  const y = (row: number) => TOP + row * CELL
  const counted = slots.filter(({ predicts }) => predicts !== undefined).length
  const stacks = encoder > 0 && encoder < n
  return (
    <div
      className="lab-scroll"
      tabIndex={0}
      role="region"
      aria-label="What each position reads, sees and says"
    >
      <svg
        className="seen-grid"
        viewBox={`0 0 ${right + 2} ${y(n) + 8}`}
        style={{ maxWidth: `${right + 2}px` }}
        role="img"
        aria-label={`${NAMES[objective]}: ${n} positions, of which ${counted} predict a token that the loss counts.`}
      >
        <text x={READS} y="14" className="ax r">
          reads
        </text>
        <text data-part={SEEN_BY[objective]} x={LEFT} y="14" className="ax">
          sees
        </text>
        <text data-part="counted" x={READS + 14} y="14" className="ax">
          predicts
        </text>
        {slots.map((slot, row) => (
          <g key={row}>
            <text x={READS} y={y(row) + 11} className={classOf(slot)}>
              {slot.token}
            </text>
            {runsOf(n, column => sees(row, column)).map(([from, to]) => (
              <path
                key={from}
                data-part={`${SEEN_BY[objective]} pairs-seen`}
                d={`M${LEFT + from * CELL} ${y(row) + CELL / 2}H${LEFT + to * CELL}`}
                className={slot.predicts === undefined ? 'seen' : 'seen counts'}
              />
            ))}
            {slot.predicts !== undefined && (
              <text data-part="counted" x={READS + 14} y={y(row) + 11} className="ax strong">
                {slot.predicts}
              </text>
            )}
          </g>
        ))}
        {Array.from({ length: n - 1 }, (_, i) => (
          <path
            key={i}
            d={`M${LEFT + (i + 1) * CELL} ${TOP}V${y(n)}`}
            className={stacks && i + 1 === encoder ? 'stack' : 'column'}
          />
        ))}
        <rect x={LEFT} y={TOP} width={width} height={n * CELL} className="frame" />
        {stacks && <path d={`M0 ${y(encoder)}H${right}`} className="stack" />}
      </svg>
    </div>
  )
}

function classOf({ kind }: ExampleSlot): string {
  return kind === 'kept' ? 'ax r slot' : `ax r slot ${kind}`
}

/** The stretches of columns that fit, each from one up to, not including, another. */
function runsOf(n: number, fits: (column: number) => boolean): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  for (let column = 0; column < n; column += 1) {
    if (!fits(column)) continue
    const last = runs.at(-1)
    if (last?.[1] === column) last[1] = column + 1
    else runs.push([column, column + 1])
  }
  return runs
}
