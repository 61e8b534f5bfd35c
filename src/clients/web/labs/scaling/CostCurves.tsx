import { tried } from '#labs/scaling'
import { LEFT, lineThrough, RIGHT, SHARES, sizeTicks, xOf } from './axis.ts'
import { multipleText } from './figures.ts'
import type { ScalingView } from './knobs.ts'

const TOP = 16
const BOTTOM = 190

/** Costs of training, serving and both together at the same loss, each line with its name beside it. */
export function CostCurves({ view: { law, flops, multiple, optima } }: { readonly view: ScalingView }) {
  const { trainingOnly, lifetime, share } = optima
  const best = trainingOnly.parameters
  const sizes = tried(law, { flops, served: multiple * trainingOnly.tokens }, SHARES)
  const before = 1 + multiple / 3
  const most = (multiple === 0 ? 2 : 1.25) * before
  const y = (cost: number) => BOTTOM - (cost / most) * (BOTTOM - TOP)
  const pathOf = (costs: readonly number[]) =>
    lineThrough(
      costs.map((cost, i) => [xOf(SHARES[i] ?? NaN), y(cost)]),
      TOP,
    )
  const at = lifetime.parameters / best
  return (
    <svg
      className="sizes"
      viewBox="0 0 560 220"
      role="img"
      aria-label={`FLOPs for the same loss over size, least at ${multipleText(before * share)} the budget.`}
    >
      {[0, 0.5, 1].map(tick => (
        <g key={tick}>
          <path d={`M${LEFT} ${y(tick * before)}H${RIGHT}`} className="grid" />
          <text x={LEFT - 6} y={y(tick * before) + 4} className="ax r">
            {(tick * before).toFixed(1)}×
          </text>
        </g>
      ))}
      {sizeTicks(best).map(({ x, text }, i, all) => (
        <text key={text} x={x} y={BOTTOM + 20} className={i === all.length - 1 ? 'ax r' : 'ax m'}>
          {text}
        </text>
      ))}
      <g data-part="training">
        <path d={pathOf(sizes.map(each => each.training))} className="curve thin" />
        <text
          x={xOf(2.6)}
          y={y(sizes.find((_, i) => (SHARES[i] ?? 0) >= 2.6)?.training ?? NaN) - 8}
          className="ax m over"
        >
          training
        </text>
      </g>
      {multiple > 0 && (
        <g data-part="serving">
          <path d={pathOf(sizes.map(each => each.serving))} className="curve thin" />
          <text x={xOf(0.75) + 6} y={y(multiple / 4) + 14} className="ax over">
            serving
          </text>
        </g>
      )}
      <path
        data-part={multiple > 0 ? 'both' : 'both training'}
        d={pathOf(sizes.map(each => each.training + each.serving))}
        className="curve"
      />
      <g data-part={`lifetime-optimum both${multiple > 0 ? '' : ' training-optimum'}`}>
        <circle cx={xOf(at)} cy={y(before * share)} r="5" className={multiple > 0 ? 'dot open' : 'dot'} />
        <text x={xOf(at)} y={y(before * share) - 12} className="ax m strong over">
          both: {multipleText(before * share)}
        </text>
      </g>
      {multiple > 0 && (
        <g data-part="training-optimum both">
          <circle cx={xOf(1)} cy={y(before)} r="5" className="dot" />
          <text x={xOf(1) + 10} y={y(before) + 16} className="ax over">
            budget’s best: {multipleText(before)}
          </text>
        </g>
      )}
    </svg>
  )
}
