import type { TestedModel } from '#labs/emergence'
import { ASKED_SIZE } from './knobs.ts'
import { shareText, sizeText } from './figures.ts'

const LEFT = 56
const RIGHT = 460
const TOP = 14
const BOTTOM = 226

const yOf = (share: number) => BOTTOM - share * (BOTTOM - TOP)
const xOf = (size: number) => LEFT + ((Math.log10(size) - 7) / 5) * (RIGHT - LEFT)

interface RiseProps {
  readonly models: readonly TestedModel[]
  readonly items: number
  readonly guess: number | undefined
}

/** Tokens right and answers wholly right over the size, with what a test of so many items sees. */
export function Rise({ models, items, guess }: RiseProps) {
  const asked = models.find(({ size }) => Math.abs(size / ASKED_SIZE - 1) < 1e-6)
  const line = (of: (model: TestedModel) => number) =>
    models
      .map((model, i) => `${i ? 'L' : 'M'}${xOf(model.size).toFixed(1)} ${yOf(of(model)).toFixed(1)}`)
      .join('')
  const last = models.at(-1)
  if (!asked || !last) return null
  const apart = Math.max(0, 20 - (yOf(last.whole) - yOf(last.token)))
  return (
    <svg
      className="rise"
      viewBox="0 0 540 260"
      role="img"
      aria-label={
        `At ${sizeText(asked.size)} parameters ${shareText(asked.token)} of tokens are right and ` +
        `${shareText(asked.whole)} of answers.`
      }
    >
      {[0, 0.25, 0.5, 0.75, 1].map(tick => (
        <g key={tick}>
          <path d={`M${LEFT} ${yOf(tick)}H${RIGHT}`} className="grid" />
          <text x={LEFT - 6} y={yOf(tick) + 4} className="ax r">
            {`${100 * tick}\u00a0%`}
          </text>
        </g>
      ))}
      <g data-part="token-right">
        <path d={line(({ token }) => token)} className="token" />
        <text x={RIGHT + 8} y={yOf(last.token) + 4} className="ax">
          tokens
        </text>
      </g>
      <g data-part="whole-answer">
        <path d={line(({ whole }) => whole)} className="whole" />
        <text x={RIGHT + 8} y={yOf(last.whole) + 4 + apart} className="ax strong">
          answers
        </text>
        {models.map(({ size, solved }) => (
          <circle
            key={size}
            cx={xOf(size)}
            cy={yOf(solved / items)}
            r="4"
            className={solved === 0 ? 'dot none' : 'dot'}
          />
        ))}
      </g>
      {guess !== undefined && (
        <>
          <path d={`M${LEFT} ${yOf(guess)}H${RIGHT}`} className="guess" />
          <text x={LEFT + 4} y={yOf(guess) + (guess > 0.9 ? 16 : -6)} className="ax guess-text over">
            you: {shareText(guess)}
          </text>
        </>
      )}
      <path d={`M${xOf(asked.size)} ${yOf(asked.token)}V${yOf(asked.whole)}`} className="gap" />
      <text data-part="token-right" x={xOf(asked.size) - 8} y={yOf(asked.token) - 8} className="ax r over">
        {shareText(asked.token)}
      </text>
      <text
        data-part="whole-answer"
        x={xOf(asked.size) + (asked.whole > 0.3 ? 9 : -9)}
        y={yOf(asked.whole) + (asked.whole > 0.3 ? 16 : -8)}
        className={asked.whole > 0.3 ? 'ax strong over' : 'ax r strong over'}
      >
        {shareText(asked.whole)}
      </text>
      {models
        .filter((_, i) => i % 2 === 0)
        .map(({ size }) => (
          <text key={size} x={xOf(size)} y={BOTTOM + 26} className="ax m">
            {sizeText(size)}
          </text>
        ))}
    </svg>
  )
}
