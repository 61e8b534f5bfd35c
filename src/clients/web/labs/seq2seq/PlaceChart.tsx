import type { SeqProgress } from '#labs/seq2seq'
import { hundredth } from './seq2seq-text.ts'

const LEFT = 34
const RIGHT = 250
const TOP = 16
const BOTTOM = 216

const yOf = (share: number) => BOTTOM - share * (BOTTOM - TOP)

/** Wrong letters at each place, without attention: after the true letters, and after the model's own. */
export function PlaceChart({ progress: { without } }: { readonly progress: SeqProgress }) {
  const { onTrue, onOwn } = without
  const last = onOwn.wrongAt.length - 1
  const xOf = (t: number) => LEFT + (t / last) * (RIGHT - LEFT)
  const line = (shares: readonly number[]) =>
    `M${shares.map((share, t) => `${xOf(t).toFixed(1)} ${yOf(share).toFixed(1)}`).join('L')}`
  const [ownEnd, trueEnd] = [onOwn.wrongAt[last] ?? 0, onTrue.wrongAt[last] ?? 0]
  const lower = Math.max(yOf(trueEnd), yOf(ownEnd) + 34)
  return (
    <svg
      className="seq-chart"
      viewBox="0 0 330 258"
      role="img"
      aria-label={
        `Without attention ${hundredth(onTrue.wrong)} letters in 100 are wrong after the true letters and ` +
        `${hundredth(onOwn.wrong)} after its own.`
      }
    >
      {[0, 50, 100].map(tick => (
        <g key={tick}>
          <path d={`M${LEFT} ${yOf(tick / 100)}H${RIGHT}`} className="grid" />
          <text x={LEFT - 6} y={yOf(tick / 100) + 4} className="ax r">
            {tick}
          </text>
        </g>
      ))}
      <path d={line(onOwn.wrongAt)} className="with" data-part="own-letters" />
      <path d={line(onTrue.wrongAt)} className="true" data-part="true-letters" />
      <text x={RIGHT + 8} y={yOf(ownEnd) - 2} className="ax strong" data-part="own-letters">
        after its
        <tspan x={RIGHT + 8} dy="14">
          own letters
        </tspan>
      </text>
      <text x={RIGHT + 8} y={Math.min(lower, BOTTOM - 12)} className="ax" data-part="true-letters">
        after true
        <tspan x={RIGHT + 8} dy="14">
          letters
        </tspan>
      </text>
      {onOwn.wrongAt.map(
        (_, t) =>
          t % 3 === 0 && (
            <text key={t} x={xOf(t)} y={BOTTOM + 18} className="ax m">
              {t + 1}
            </text>
          ),
      )}
      <text x={RIGHT + 14} y={BOTTOM + 18} className="ax">
        place
      </text>
    </svg>
  )
}
