import { useMemo } from 'react'
import { FORMATS, largestOf, leastNormal, leastSubnormal, octaves } from '#labs/precision'
import type { Fate, NumberFormat } from '#labs/precision'
import { asPercent, raised, scaleText } from './figures.ts'
import { FORMAT_OF } from './knobs.ts'
import type { StoredIn } from './knobs.ts'

/** The powers of two between which the picture runs. */
const LEAST = -56
const MOST = 20
const LEFT = 46
const RIGHT = 386
const FOOT = 150 // of the bars
const BARS = 104 // their height
const ROWS = 196 // the first format's line
const ROW = 19

const CLASSES = { zero: 'lost', overflow: 'lost', subnormal: 'subnormal', normal: 'kept' } as const

const xAt = (power: number) =>
  LEFT + ((Math.max(LEAST, Math.min(MOST, power)) - LEAST) / (MOST - LEAST)) * (RIGHT - LEFT)

interface FormatLinesProps {
  /** Sizes of the gradients without the scale. */
  readonly gradients: readonly number[]
  readonly power: number
  readonly format: StoredIn
  readonly zero: number
  /** The predicted share, if there is one. */
  readonly guess: number | undefined
}

/** Gradients by size over the range of each format: moving the scale moves the bars. */
export function FormatLines({ gradients, power, format, zero, guess }: FormatLinesProps) {
  const chosen = FORMAT_OF[format]
  const counts = useMemo(() => octaves(gradients, LEAST - power, MOST - power), [gradients, power])
  const sizes = useMemo(() => gradients.map(Math.abs).toSorted((a, b) => a - b), [gradients])
  const most = Math.max(...counts)
  const width = (RIGHT - LEFT) / counts.length
  const edge = Math.log2(leastSubnormal(chosen)) - 1
  const row = ROWS + ROW * FORMATS.indexOf(chosen)
  const guessed = guess === undefined ? undefined : quantile(sizes, guess) + power
  const leftOf = guessed !== undefined && xAt(guessed) > LEFT + 80
  return (
    <svg
      className="format-lines"
      viewBox="0 0 400 306"
      role="img"
      aria-label={
        `Gradients by size, times ${scaleText(power)}, over the range of six formats. ` +
        `In ${format} ${asPercent(zero)} become zero.`
      }
    >
      {counts.map((count, i) => {
        const fate = fateAt(LEAST + i, chosen)
        const height = (count / most) * BARS
        return (
          count > 0 && (
            <rect
              key={LEAST + i}
              data-part={`${fate} scaled gradient`}
              x={LEFT + i * width + 0.5}
              y={FOOT - Math.max(1, height)}
              width={width - 1}
              height={Math.max(1, height)}
              className={CLASSES[fate]}
            />
          )
        )
      })}
      <g>
        <path d={`M${LEFT} ${FOOT}H${RIGHT}`} className="foot" />
        {[-50, -40, -30, -20, -10, 0, 10].map(tick => (
          <text key={tick} x={xAt(tick)} y={FOOT + 16} className="ax m">
            2{raised(tick)}
          </text>
        ))}
      </g>
      <g data-part="zero">
        {edge > LEAST && (
          <path d={`M${xAt(edge)} 26V${FOOT + 2}M${xAt(edge)} ${FOOT + 22}V${row}`} className="edge" />
        )}
        <text
          x={edge > LEAST ? xAt(edge) - 6 : LEFT}
          y="22"
          className={edge > LEAST ? 'ax r strong haloed' : 'ax strong haloed'}
        >
          ← zero in {format}: {asPercent(zero)}
        </text>
      </g>
      {guessed !== undefined && (
        <>
          <path d={`M${xAt(guessed)} 32V${FOOT}`} className="guess" />
          <text
            x={xAt(guessed) + (leftOf ? -5 : 5)}
            y="42"
            className={leftOf ? 'ax r guess-text haloed' : 'ax guess-text haloed'}
          >
            you: {asPercent(guess ?? 0)}
          </text>
        </>
      )}
      {FORMATS.map((each, i) => (
        <Range key={each.name} format={each} y={ROWS + ROW * i} here={each === chosen} />
      ))}
    </svg>
  )
}

interface RangeProps {
  readonly format: NumberFormat
  readonly y: number
  readonly here: boolean
}

function Range({ format, y, here }: RangeProps) {
  const [low, normal, high] = [leastSubnormal(format), leastNormal(format), largestOf(format)].map(Math.log2)
  const [from = 0, middle = 0, to = 0] = [low, normal, high].map(power => xAt(power ?? NaN))
  const before = (low ?? 0) < LEAST
  const beyond = (high ?? 0) > MOST
  return (
    <g className={here ? 'range here' : 'range'}>
      <text x={LEFT - 8} y={y + 4} className={here ? 'ax r strong' : 'ax r'}>
        {format.name}
      </text>
      {middle > from && (
        <path data-part="subnormal" d={`M${from} ${y}H${middle}`} className="subnormal-part" />
      )}
      <path data-part="normal" d={`M${middle} ${y}H${to}`} className="normal-part" />
      {before && <path d={`M${from + 5} ${y - 5}L${from - 2} ${y}L${from + 5} ${y + 5}`} className="arrow" />}
      {beyond && <path d={`M${to - 5} ${y - 5}L${to + 2} ${y}L${to - 5} ${y + 5}`} className="arrow" />}
    </g>
  )
}

/** The fate of numbers from 2^power to twice that, when stored in a format. */
function fateAt(power: number, format: NumberFormat): keyof Fate {
  if (power < Math.log2(leastSubnormal(format)) - 1) return 'zero'
  if (2 ** power > largestOf(format)) return 'overflow'
  return power < Math.log2(leastNormal(format)) ? 'subnormal' : 'normal'
}

/** The power of two below which that share of the sizes lies; they come sorted. */
function quantile(sizes: readonly number[], share: number): number {
  const place = Math.min(sizes.length - 1, Math.floor(share * sizes.length))
  return Math.log2(sizes[place] ?? NaN)
}
