import { lossOf, ratioOf, trainingFlops, tried } from '#labs/scaling'
import { LEFT, lineThrough, RIGHT, SHARES, sizeTicks, xOf } from './axis.ts'
import { amount, perCent } from './figures.ts'
import { sizeLeft } from './knobs.ts'
import type { ScalingView } from './knobs.ts'

const TOP = 16
const BOTTOM = 210

/** Loss over size with the budget kept, and through the model that is cheapest with serving counted. */
export function LossCurve({
  view,
  guess,
}: {
  readonly view: ScalingView
  readonly guess: number | undefined
}) {
  const { law, flops, multiple, optima } = view
  const { trainingOnly, lifetime } = optima
  const lowest = lossOf(law, trainingOnly)
  const best = trainingOnly.parameters
  const kept = tried(law, { flops, served: 0 }, SHARES)
  const highest = Math.max(...kept.map(({ loss }) => loss))
  const longer = SHARES.map(share => {
    const parameters = share * best
    return [share, lossOf(law, { parameters, tokens: trainingFlops(lifetime) / (6 * parameters) })] as const
  })
  // Room below for a label, and for the lowest point of the thin curve.
  const bottom = Math.min(
    lowest - 0.35 * (highest - lowest),
    ...(multiple > 0 ? longer.map(([, loss]) => loss) : []),
  )
  const y = (loss: number) => BOTTOM - ((loss - bottom) / (highest - bottom)) * (BOTTOM - TOP)
  const pathOf = (losses: readonly (readonly [share: number, loss: number])[]) =>
    lineThrough(
      losses.map(([share, loss]) => [xOf(share), y(loss)]),
      TOP,
    )
  const there = xOf(lifetime.parameters / best)
  const ticks = [lowest, (lowest + highest) / 2, highest]
  return (
    <svg
      className="sizes"
      viewBox="0 0 560 240"
      role="img"
      aria-label={
        `Loss over size. Lowest for the budget at ${amount(best)} parameters; with serving counted ` +
        `${amount(lifetime.parameters)}, ${perCent(sizeLeft(view))} of it, for the same loss.`
      }
    >
      {ticks.map(tick => (
        <g key={tick}>
          <path d={`M${LEFT} ${y(tick)}H${RIGHT}`} className="grid" />
          <text x={LEFT - 6} y={y(tick) + 4} className="ax r">
            {tick.toFixed(3)}
          </text>
        </g>
      ))}
      {sizeTicks(best).map(({ x, text }, i, all) => (
        <text key={text} x={x} y={BOTTOM + 20} className={i === all.length - 1 ? 'ax r' : 'ax m'}>
          {text}
        </text>
      ))}
      {guess !== undefined && (
        <>
          <path d={`M${xOf(guess / 100)} ${TOP}V${BOTTOM}`} className="guess" />
          <text x={xOf(guess / 100) + 6} y={TOP + 10} className="ax guess-text">
            you: {perCent(guess)}
          </text>
        </>
      )}
      {multiple > 0 && <path data-part="loss" d={pathOf(longer)} className="curve thin" />}
      <path
        data-part="loss"
        d={pathOf(kept.map(({ loss }, i) => [SHARES[i] ?? NaN, loss]))}
        className="curve"
      />
      <g data-part={multiple > 0 ? 'training-optimum' : 'training-optimum lifetime-optimum'}>
        <circle cx={xOf(1)} cy={y(lowest)} r="5" className="dot" />
        <text x={xOf(1)} y={y(lowest) - 32} className="ax m strong over">
          budget’s best: {amount(best)}
        </text>
      </g>
      <text data-part="tokens" x={xOf(1)} y={y(lowest) - 14} className="ax m over">
        {ratioOf(trainingOnly).toFixed(0)} per parameter
      </text>
      {multiple > 0 && (
        <>
          <g data-part="lifetime-optimum">
            <circle cx={there} cy={y(lowest)} r="5" className="dot open" />
            <text x={there - 4} y={y(lowest) + 22} className="ax strong r over">
              serving counted: {amount(lifetime.parameters)}
            </text>
          </g>
          <text data-part="tokens" x={there - 4} y={y(lowest) + 40} className="ax r over">
            {ratioOf(lifetime).toFixed(0)} per parameter
          </text>
        </>
      )}
    </svg>
  )
}
