import { USUAL } from '#labs/seq2seq'
import type { SeqReport, SeqProgress } from '#labs/seq2seq'
import { ofHundred, wholeAt } from './seq2seq-text.ts'

const LEFT = 40
const RIGHT = 380
const TOP = 16
const BOTTOM = 216
const [SHORTEST, LONGEST] = [2, 12]

const xOf = (length: number) => LEFT + ((length - SHORTEST) / (LONGEST - SHORTEST)) * (RIGHT - LEFT)
const yOf = (share: number) => BOTTOM - share * (BOTTOM - TOP)

interface LengthChartProps {
  readonly progress: SeqProgress
  readonly guess: number | undefined
}

/** The share of strings without a mistake, over their length, for both pairs. */
export function LengthChart({ progress, guess }: LengthChartProps) {
  const { longest } = USUAL
  const [without, attentive] = [wholeAt(progress.without, longest), wholeAt(progress.with, longest)]
  const line = ({ byLength }: SeqReport) =>
    `M${byLength.map(({ length, whole }) => `${xOf(length).toFixed(1)} ${yOf(whole).toFixed(1)}`).join('L')}`
  return (
    <svg
      className="seq-chart wide"
      viewBox="0 0 460 264"
      role="img"
      aria-label={
        `Of ${longest} letters, ${ofHundred(without)} strings are right without attention and ` +
        `${ofHundred(attentive)} with it.`
      }
    >
      <rect x={LEFT} y={TOP} width={xOf(longest) - LEFT} height={BOTTOM - TOP} className="trained" />
      {[0, 50, 100].map(tick => (
        <g key={tick}>
          <path d={`M${LEFT} ${yOf(tick / 100)}H${RIGHT}`} className="grid" />
          <text x={LEFT - 6} y={yOf(tick / 100) + 4} className="ax r">
            {tick}
          </text>
        </g>
      ))}
      <path d={line(progress.with)} className="with" data-part="context own-letters" />
      <path d={line(progress.without)} className="without" data-part="own-letters" />
      {guess !== undefined && (
        <>
          <path d={`M${LEFT} ${yOf(guess / 100)}H${RIGHT}`} className="guess" />
          <text x={RIGHT + 4} y={yOf(guess / 100) + 4} className="ax guess-text haloed">
            you: {guess}
          </text>
        </>
      )}
      <circle cx={xOf(longest)} cy={yOf(without)} r="4" className="dot" data-part="own-letters" />
      <text x={xOf(longest) + 8} y={yOf(without) - 8} className="ax strong haloed" data-part="own-letters">
        {Math.round(100 * without)}
      </text>
      <Named report={progress.with} name="with attention" part="context own-letters" guess={guess} />
      <Named report={progress.without} name="without" part="own-letters" guess={guess} />
      {[2, 4, 6, 8, 10, 12].map(length => (
        <text key={length} x={xOf(length)} y={BOTTOM + 18} className="ax m">
          {length}
        </text>
      ))}
      <text x={RIGHT + 14} y={BOTTOM + 18} className="ax">
        letters
      </text>
      <text x={LEFT + 4} y={BOTTOM + 43} className="ax">
        lengths of training
      </text>
      <path d={`M${LEFT} ${BOTTOM + 26}H${xOf(longest)}`} className="bound" />
    </svg>
  )
}

interface NamedProps {
  readonly report: SeqReport
  readonly name: string
  readonly part: string
  readonly guess: number | undefined
}

/** Names a line beside the place where it falls through the middle, clear of the guess. */
function Named({ report: { byLength }, name, part, guess = 0 }: NamedProps) {
  const place = Math.max(
    1,
    byLength.findIndex(({ whole }) => whole < 0.55),
  )
  const [above, below] = [byLength[place - 1], byLength[place]]
  if (!above || !below) return null
  const x = (xOf(below.length) + xOf(above.length)) / 2
  const y = Math.min((yOf(below.whole) + yOf(above.whole)) / 2, BOTTOM - 24)
  const near = y - yOf(guess / 100)
  return (
    <text
      x={x + 12}
      y={Math.abs(near + 4) < 16 ? yOf(guess / 100) - 14 : y}
      className="ax strong haloed"
      data-part={part}
    >
      {name}
    </text>
  )
}
