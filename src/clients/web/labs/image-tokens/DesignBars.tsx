import { DESIGNS, sequenceTokens } from '#labs/image-tokens'
import { whole } from './figures.ts'
import { NAMES } from './knobs.ts'
import type { Setting } from './image-text.ts'

const LEFT = 120
const RIGHT = 400
const ROW = 44
const TOP = 22

interface DesignBarsProps {
  readonly setting: Setting
  readonly guess: number | undefined
}

/** Tokens of one picture in the sequence, design by design. */
export function DesignBars({ setting: { side, design }, guess }: DesignBarsProps) {
  const most = Math.max(...DESIGNS.map(each => sequenceTokens(each, side)), guess ?? 0)
  const xOf = (tokens: number) => LEFT + (tokens / most) * (RIGHT - LEFT)
  const bottom = TOP + DESIGNS.length * ROW
  const said = guess === undefined ? undefined : xOf(guess)
  return (
    <svg
      className="design-bars"
      viewBox={`0 0 470 ${bottom + 12}`}
      role="img"
      aria-label={DESIGNS.map(each => `${NAMES[each]}: ${whole(sequenceTokens(each, side))} tokens`).join(
        ', ',
      )}
    >
      <path d={`M${LEFT} ${TOP}V${bottom}`} className="grid" />
      {DESIGNS.map((each, i) => {
        const tokens = sequenceTokens(each, side)
        const y = TOP + i * ROW + 10
        return (
          <g key={each} data-part={each} className={each === design ? 'chosen' : undefined}>
            <text x={LEFT - 8} y={y + 16} className={each === design ? 'ax r strong' : 'ax r'}>
              {NAMES[each]}
            </text>
            <rect x={LEFT} y={y} width={xOf(tokens) - LEFT} height="24" className="bar" />
            <text x={xOf(tokens) + 8} y={y + 16} className={each === design ? 'ax strong over' : 'ax over'}>
              {whole(tokens)}
            </text>
          </g>
        )
      })}
      {said !== undefined && (
        <>
          <path d={`M${said} ${TOP}V${bottom}`} className="guess" />
          <text x={said} y={TOP - 6} className={`ax guess-text ${said > 300 ? 'r' : said > 150 ? 'm' : ''}`}>
            you: {whole(guess ?? 0)}
          </text>
        </>
      )}
    </svg>
  )
}
