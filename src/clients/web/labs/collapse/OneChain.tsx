import type { Fit } from '#labs/collapse'

const LEFT = 8
const RIGHT = 372
const TOP = 26
const BOTTOM = 206
const REACH = 3.5
/** The generations of which the bell is drawn, in a row each. */
const SHOWN = [0, 10, 20, 30, 40, 50] as const
const POINTS = Array.from({ length: 141 }, (_, i) => -REACH + i / 20)

/** One chain: the bell of every tenth generation, each as high as the next, in a row of its own. */
export function OneChain({ chain }: { readonly chain: readonly Fit[] }) {
  const row = (BOTTOM - TOP) / SHOWN.length
  const xAt = (x: number) => LEFT + 44 + ((x + REACH) / (2 * REACH)) * (RIGHT - LEFT - 44)
  const deviations = SHOWN.map(t => deviationOf(chain[t])).join(', ')
  return (
    <svg
      className="one-chain"
      viewBox="0 0 380 232"
      role="img"
      aria-label={`One chain: standard deviation ${deviations} at every tenth generation.`}
    >
      <text x={LEFT} y="12" className="ax">
        generation
      </text>
      {SHOWN.map((t, i) => {
        const { mean, variance } = chain[t] ?? { mean: 0, variance: 1 }
        const foot = TOP + (i + 1) * row
        const height = (x: number) => Math.exp(-((x - mean) ** 2) / (2 * variance)) * (row - 5)
        const shape = POINTS.map(x => `${xAt(x).toFixed(1)} ${(foot - height(x)).toFixed(1)}`).join('L')
        return (
          <g key={t}>
            <path
              data-part="sample variance"
              d={`M${xAt(-REACH)} ${foot}L${shape}L${xAt(REACH)} ${foot}Z`}
              className="bell"
            />
            <text x={LEFT} y={foot - 4} className="ax">
              {t}
            </text>
          </g>
        )
      })}
      {[-3, -2, -1, 0, 1, 2, 3].map(tick => (
        <text key={tick} x={xAt(tick)} y="225" className="ax m">
          {String(tick).replace('-', '−')}
        </text>
      ))}
    </svg>
  )
}

export function deviationOf(fit: Fit | undefined): string {
  return Math.sqrt(fit?.variance ?? NaN).toFixed(2)
}
