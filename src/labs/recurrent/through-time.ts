/** Backpropagation through time: each step back multiplies by the transposed Jacobian of one step. */
import { transpose } from '../linear.ts'
import type { Vector } from '../linear.ts'
import { at } from '../entries.ts'
import { applied, normOf, plus, times } from '../vectors.ts'
import type { CellKind, CellState, CellWeights, StepTrace } from './cells.ts'

/** The gradient of a loss by the state before a step, from its gradient by the state after it. */
function stepBack(kind: CellKind, weights: CellWeights, trace: StepTrace, gradient: CellState): CellState {
  const { before, after, gates, inner } = trace
  const back = (rows: Vector) => applied(transpose(weights.Wh), rows)
  if (kind === 'rnn') {
    // ∂h_t/∂h_{t-1} = diag(1 - h_t²) W
    return { h: back(times(gradient.h, slopeOfTanh(after.h))), c: gradient.c }
  }
  if (kind === 'lstm') {
    const [i = [], f = [], g = [], o = []] = gates
    const squashed = after.c.map(Math.tanh)
    const byCell = plus(gradient.c, times(times(gradient.h, o), slopeOfTanh(squashed)))
    const rows = [
      times(times(byCell, g), slopeOfSigmoid(i)),
      times(times(byCell, before.c), slopeOfSigmoid(f)),
      times(times(byCell, i), slopeOfTanh(g)),
      times(times(gradient.h, squashed), slopeOfSigmoid(o)),
    ].flat()
    return { h: back(rows), c: times(byCell, f) } // along the cell: the forget gate alone
  }
  const [r = [], z = [], n = []] = gates
  const byCandidate = times(
    times(
      gradient.h,
      z.map(value => 1 - value),
    ),
    slopeOfTanh(n),
  )
  const byUpdate = gradient.h.map((value, j) => value * (at(before.h, j) - at(n, j)))
  const rows = [
    times(times(byCandidate, inner), slopeOfSigmoid(r)),
    times(byUpdate, slopeOfSigmoid(z)),
    times(byCandidate, r),
  ].flat()
  return { h: plus(back(rows), times(gradient.h, z)), c: gradient.c }
}

/** The gradient by the state before each step, last step first; the first entry is the gradient handed in. */
export function throughTime(
  kind: CellKind,
  weights: CellWeights,
  traces: readonly StepTrace[],
  last: CellState,
): readonly CellState[] {
  const gradients = [last]
  let gradient = last
  for (const trace of traces.toReversed()) {
    gradient = stepBack(kind, weights, trace, gradient)
    gradients.push(gradient)
  }
  return gradients
}

/** How large the gradient is 0, 1, 2 … steps back: of the cell for an LSTM, of the state otherwise. */
export function normsThroughTime(
  kind: CellKind,
  weights: CellWeights,
  traces: readonly StepTrace[],
  direction: Vector,
): readonly number[] {
  const none = direction.map(() => 0)
  const last = kind === 'lstm' ? { h: none, c: direction } : { h: direction, c: none }
  return throughTime(kind, weights, traces, last).map(({ h, c }) => normOf(kind === 'lstm' ? c : h))
}

/** Rescales a gradient whose norm is over the threshold (Pascanu et al., 2013). */
export function clipNorm(gradient: Vector, threshold: number): Vector {
  const size = normOf(gradient)
  return size > threshold ? gradient.map(value => (value * threshold) / size) : gradient
}

const slopeOfTanh = (output: Vector): Vector => output.map(value => 1 - value * value)
const slopeOfSigmoid = (output: Vector): Vector => output.map(value => value * (1 - value))
