import { CARD_BYTES } from '#labs/training-plan'
import type { StateMemory } from '#labs/training-plan'
import { memoryText } from './figures.ts'

const LEFT = 76
const RIGHT = 396
const TOP = 66
const ROW = 40
const BAR = 24
const PARTS = ['weights', 'gradients', 'optimiser'] as const

interface StageChartProps {
  readonly stages: readonly StateMemory[]
  readonly here: number
  /** Predicted gigabytes. */
  readonly guess: number | undefined
}

/** A bar for each stage, made of its parts; what a card has, and what was predicted, as lines. */
export function StageChart({ stages, here, guess }: StageChartProps) {
  const [first] = stages
  const guessed = guess === undefined ? 0 : guess * 1e9
  const largest = Math.max(...stages.map(stage => stage.total), guessed)
  // The room of a card is drawn unless it would leave the bars too short to read.
  const withCard = CARD_BYTES < 2 * largest
  const most = withCard ? Math.max(largest, CARD_BYTES) : largest
  const x = (bytes: number) => LEFT + (bytes / most) * (RIGHT - LEFT)
  const bottom = TOP + stages.length * ROW
  return (
    <svg
      className="stage-chart"
      viewBox={`0 0 480 ${bottom + 44}`}
      role="img"
      aria-label={stages
        .map(stage => `Stage ${stage.stage}: ${memoryText(stage.total)} on each GPU.`)
        .join(' ')}
    >
      {stages.map((memory, i) => {
        const y = TOP + i * ROW + (ROW - BAR) / 2
        return (
          <g key={memory.stage}>
            {memory.stage === here && (
              <rect x="0" y={y - 6} width="480" height={BAR + 12} className="chosen" />
            )}
            <text x="8" y={y + 17} className={memory.stage === here ? 'ax strong' : 'ax'}>
              stage {memory.stage}
            </text>
            {PARTS.map((part, p) => (
              <rect
                key={part}
                data-part={part}
                x={x(startOf(memory, p))}
                y={y}
                width={x(memory[part]) - LEFT}
                height={BAR}
                className={part}
              />
            ))}
          </g>
        )
      })}
      {withCard && <path d={`M${x(CARD_BYTES)} ${TOP}V${bottom + 6}`} className="room" />}
      {guess !== undefined && <path d={`M${x(guessed)} ${TOP}V${bottom + 26}`} className="guess" />}
      {stages.map((memory, i) => (
        <text
          key={memory.stage}
          x={x(memory.total) + 8}
          y={TOP + i * ROW + ROW / 2 + 5}
          className="ax strong haloed"
        >
          {memoryText(memory.total)}
        </text>
      ))}
      {first &&
        PARTS.map((part, p) => {
          const middle = x(startOf(first, p) + first[part] / 2)
          return (
            <g key={part} data-part={part}>
              <path d={`M${middle} ${8 + p * 20}V${TOP + 8}`} className="leader" />
              <text x={middle + 5} y={16 + p * 20} className="ax haloed">
                {part} {memoryText(first[part])}
              </text>
            </g>
          )
        })}
      {withCard && (
        <text x={x(CARD_BYTES)} y={bottom + 20} className={x(CARD_BYTES) > 240 ? 'ax r haloed' : 'ax haloed'}>
          one H100 has {memoryText(CARD_BYTES)}
        </text>
      )}
      {guess !== undefined && (
        <text
          x={x(guessed)}
          y={bottom + 40}
          className={x(guessed) > 240 ? 'ax r guess-text' : 'ax guess-text'}
        >
          you: {memoryText(guessed)}
        </text>
      )}
    </svg>
  )
}

/** Bytes of the parts before it. */
function startOf(memory: StateMemory, part: number): number {
  return PARTS.slice(0, part).reduce((sum, name) => sum + memory[name], 0)
}
