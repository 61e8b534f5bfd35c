/** The experiment of the page: the same loss at the last step, carried back through each cell. */
import { scaled } from '../linear.ts'
import type { Vector } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import type { Draw } from '../random.ts'
import { at } from '../entries.ts'
import { filled, normOf } from '../vectors.ts'
import { BLOCKS, unroll, zeroState } from './cells.ts'
import type { CellKind, CellWeights } from './cells.ts'
import { matrixOfRadius } from './spectrum.ts'
import { normsThroughTime } from './through-time.ts'

export const CELL_UNITS = 8
/** The number of networks that are drawn; odd, so that one of them is the median. */
export const NETWORKS = 9
/** The standard deviation of an input, and so of its contribution to a unit. */
export const INPUT_SPREAD = 0.1

interface LagSetting {
  readonly radius: number // of each block of the recurrent matrix
  readonly bias: number // of the gate that keeps: the LSTM's f, the GRU's z
  readonly steps: number
  readonly seed: number
}

/** Norms of a gradient of norm 1 after 0, 1, 2 … steps back: the median over the networks. */
export type NormsByLag = Readonly<Record<CellKind, Vector>>

export function normsByLag({ radius, bias, steps, seed }: LagSetting): NormsByLag {
  const draw = gaussianFrom(uniformFrom(seed))
  const runs = Array.from({ length: NETWORKS }, () => {
    const inputs = matrixOf(steps, CELL_UNITS, () => INPUT_SPREAD * draw())
    const direction = unitVector(draw)
    const normsOf = (kind: CellKind) => {
      const weights = drawnCell(kind, radius, bias, draw)
      return normsThroughTime(kind, weights, unroll(kind, weights, inputs, zeroState(CELL_UNITS)), direction)
    }
    return { rnn: normsOf('rnn'), lstm: normsOf('lstm'), gru: normsOf('gru') }
  })
  const median = (kind: CellKind) =>
    Array.from({ length: steps + 1 }, (_, lag) => middleOf(runs.map(run => at(run[kind], lag))))
  return { rnn: median('rnn'), lstm: median('lstm'), gru: median('gru') }
}

/** Every block of the recurrent matrix has the radius asked for; only the gate that keeps has a bias. */
function drawnCell(kind: CellKind, radius: number, bias: number, draw: Draw): CellWeights {
  const blocks = BLOCKS[kind]
  const Wh = Array.from({ length: blocks }, () =>
    matrixOfRadius(CELL_UNITS, radius, Math.floor(2 ** 30 * Math.abs(draw()))),
  ).flat()
  const Wx = scaled(matrixOf(blocks * CELL_UNITS, CELL_UNITS, draw), 1 / Math.sqrt(CELL_UNITS))
  const keeps = kind === 'rnn' ? -1 : 1 // i f g o, r z n: the second block of either
  const bx = Wx.map((_, row) => (Math.floor(row / CELL_UNITS) === keeps ? bias : 0))
  return { Wx, Wh, bx, bh: filled(blocks * CELL_UNITS, 0) }
}

function unitVector(draw: Draw): Vector {
  const drawn = Array.from({ length: CELL_UNITS }, draw)
  return drawn.map(value => value / normOf(drawn))
}

function middleOf(values: Vector): number {
  return at(
    values.toSorted((a, b) => a - b),
    (values.length - 1) / 2,
  )
}
