/**
 * The cells of Elman (1990), Hochreiter and Schmidhuber (1997) with the forget gate of Gers et al. (2000),
 * and Cho et al. (2014), with weights laid out as in PyTorch: blocks of h rows, one below the other.
 */
import type { Matrix, Vector } from '../linear.ts'
import { at } from '../entries.ts'
import { applied, filled, plus, times } from '../vectors.ts'

export type CellKind = 'rnn' | 'lstm' | 'gru'

/** The number of weight blocks of a cell: the LSTM's are i, f, g, o and the GRU's r, z, n. */
export const BLOCKS = { rnn: 1, lstm: 4, gru: 3 } as const satisfies Record<CellKind, number>

export interface CellWeights {
  readonly Wx: Matrix // blocks·h × d
  readonly Wh: Matrix // blocks·h × h
  readonly bx: Vector // blocks·h
  readonly bh: Vector // blocks·h
}

/** The whole state of a cell. Only an LSTM has c beside h. */
export interface CellState {
  readonly h: Vector
  readonly c: Vector
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

export function zeroState(size: number): CellState {
  return { h: filled(size, 0), c: filled(size, 0) }
}

/** Intermediate values of a step, kept for the backward pass. */
export interface StepTrace {
  readonly before: CellState
  readonly after: CellState
  readonly gates: readonly Vector[] // rnn: none; lstm: i f g o; gru: r z n
  readonly inner: Vector // gru: W_hn h + b_hn, before the reset gate; otherwise empty
}

export function cellStep(kind: CellKind, weights: CellWeights, x: Vector, before: CellState): StepTrace {
  const size = before.h.length
  const fromInput = plus(applied(weights.Wx, x), weights.bx)
  const fromState = plus(applied(weights.Wh, before.h), weights.bh)
  const block = (of: Vector, index: number) => of.slice(index * size, (index + 1) * size)
  const sum = (index: number) => plus(block(fromInput, index), block(fromState, index))

  if (kind === 'rnn') {
    const h = sum(0).map(Math.tanh)
    return { before, after: { h, c: before.c }, gates: [], inner: [] }
  }
  if (kind === 'lstm') {
    const i = sum(0).map(sigmoid)
    const f = sum(1).map(sigmoid)
    const g = sum(2).map(Math.tanh)
    const o = sum(3).map(sigmoid)
    const c = plus(times(f, before.c), times(i, g)) // c_t = f ⊙ c_{t-1} + i ⊙ g
    const h = times(o, c.map(Math.tanh)) // h_t = o ⊙ tanh(c_t)
    return { before, after: { h, c }, gates: [i, f, g, o], inner: [] }
  }
  const r = sum(0).map(sigmoid)
  const z = sum(1).map(sigmoid)
  const inner = block(fromState, 2)
  const n = plus(block(fromInput, 2), times(r, inner)).map(Math.tanh)
  // PyTorch gives z to the old state, as Cho et al. do: h_t = (1 - z) ⊙ n + z ⊙ h_{t-1}
  const h = n.map((value, j) => (1 - at(z, j)) * value + at(z, j) * at(before.h, j))
  return { before, after: { h, c: before.c }, gates: [r, z, n], inner }
}

/** Runs a cell over a sequence, and keeps the intermediate values of each step. */
export function unroll(
  kind: CellKind,
  weights: CellWeights,
  inputs: readonly Vector[],
  start: CellState,
): readonly StepTrace[] {
  const traces: StepTrace[] = []
  let state = start
  for (const x of inputs) {
    const trace = cellStep(kind, weights, x, state)
    traces.push(trace)
    state = trace.after
  }
  return traces
}

/** The number of parameters of a layer, added up over the shapes of its weights. */
export function parameterCount(kind: CellKind, inputs: number, hidden: number, biases: 1 | 2): number {
  const rows = BLOCKS[kind] * hidden
  const shapes = [[rows, inputs], [rows, hidden], ...Array.from({ length: biases }, () => [rows, 1])]
  return shapes.reduce((total, [height = 0, width = 0]) => total + height * width, 0)
}
