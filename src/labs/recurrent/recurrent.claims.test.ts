import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { scaled } from '../linear.ts'
import type { Matrix, Vector } from '../linear.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { filled, normOf } from '../vectors.ts'
import { cellStep, parameterCount, unroll, zeroState } from './cells.ts'
import type { CellKind, CellWeights } from './cells.ts'
import { clipNorm, normsThroughTime } from './through-time.ts'
import { matrixOfRadius, orthogonal, spectralNorm } from './spectrum.ts'
import { gatesAt, plainRnn } from './settings.ts'

/** The norm of a unit gradient after so many steps back through a cell at rest. */
function left(kind: CellKind, weights: CellWeights, steps: number): number {
  const size = weights.Wh[0]?.length ?? 0
  const inputs = Array.from({ length: steps }, () => filled(weights.Wx[0]?.length ?? 0, 0))
  const traces = unroll(kind, weights, inputs, zeroState(size))
  const direction = Array.from({ length: size }, (_, j) => (j === 0 ? 1 : 0))
  return normsThroughTime(kind, weights, traces, direction)[steps] ?? NaN
}

function firstBelow(share: number, kind: CellKind, weights: CellWeights): number {
  for (let steps = 1; steps < 1000; steps += 1) if (left(kind, weights, steps) < share) return steps
  return NaN
}

/** Do all gradients keep to the bound (σ_max · 1)^lag? At rest the slope of tanh is 1, its greatest. */
function keepsToBound(matrix: Matrix, steps: number): boolean {
  const bound = spectralNorm(matrix)
  const draw = gaussianFrom(uniformFrom(3))
  const inputs = Array.from({ length: steps }, () => matrix.map(() => 0.3 * draw()))
  const weights = plainRnn(matrix)
  const traces = unroll('rnn', weights, inputs, zeroState(matrix.length))
  const direction = matrix.map((_, j) => (j === 0 ? 1 : 0))
  return normsThroughTime('rnn', weights, traces, direction).every(
    (size, lag) => size <= bound ** lag * (1 + 1e-9),
  )
}

/** The share of the last three steps in the gradients of 40 steps. */
function shareOfRecent(matrix: Matrix): number {
  const weights = plainRnn(matrix)
  const traces = unroll(
    'rnn',
    weights,
    Array.from({ length: 40 }, () => matrix.map(() => 0.1)),
    zeroState(matrix.length),
  )
  const norms = normsThroughTime(
    'rnn',
    weights,
    traces,
    matrix.map(() => 1),
  )
  const total = norms.reduce((sum, size) => sum + size, 0)
  return norms.slice(0, 4).reduce((sum, size) => sum + size, 0) / total
}

const steepest = (f: (x: number) => number): number => {
  const points: Vector = Array.from({ length: 4001 }, (_, j) => (j - 2000) / 200)
  return Math.max(...points.map(x => (f(x + 1e-5) - f(x - 1e-5)) / 2e-5))
}

const oneStep = () =>
  cellStep('lstm', gatesAt({ i: 0.5, f: 0.9, g: -1, o: 0.8 }), [0], { h: [0], c: [2] }).after

ordering(
  'foundations/vanishing-gradients#shrinks-exponentially',
  'identity',
  'With a largest singular value of 0.9 no gradient is larger than 0.9 to the power of the lag.',
  () => keepsToBound(scaled(orthogonal(12, 5), 0.9), 50),
)

figure(
  'foundations/vanishing-gradients#half-a-percent-left',
  'arithmetic',
  'A factor of 0.9 per step leaves 0.0052 of the gradient after 50 steps.',
  {
    expected: 0.0052,
    tolerance: 0.00005,
    measure: () => left('rnn', plainRnn([[0.9]]), 50),
  },
)

figure(
  'foundations/vanishing-gradients#hundredfold-growth',
  'arithmetic',
  'A factor of 1.1 per step makes the gradient 117 times larger in 50 steps.',
  {
    expected: 117,
    tolerance: 0.5,
    measure: () => left('rnn', plainRnn([[1.1]]), 50),
  },
)

figure(
  'foundations/vanishing-gradients#half-life-69',
  'arithmetic',
  'With a forget gate of 0.99 half of the gradient along the cell is lost after 69 steps.',
  {
    expected: 69,
    tolerance: 0,
    measure: () => firstBelow(0.5, 'lstm', gatesAt({ i: 0.5, f: 0.99, g: 0, o: 0.5 })),
  },
)

ordering(
  'foundations/vanishing-gradients#distant-steps-get-nothing',
  'experiment',
  'With a spectral radius of 0.5 the last three of 40 steps hold over nine tenths of the gradient.',
  () => shareOfRecent(matrixOfRadius(8, 0.5, 11)) > 0.9,
)

figure(
  'foundations/vanishing-gradients#activation-slope',
  'arithmetic',
  'The slope of the logistic sigmoid is at most a quarter.',
  {
    expected: 0.25,
    tolerance: 1e-6,
    measure: () => steepest(x => 1 / (1 + Math.exp(-x))),
  },
)

ordering(
  'foundations/vanishing-gradients#clipping-is-for-explosion',
  'arithmetic',
  'Clipping to 1 shortens an exploded gradient of 117 and leaves a vanished one of 0.005 alone.',
  () => {
    const [exploded, vanished] = [1.1, 0.9].map(factor => left('rnn', plainRnn([[factor]]), 50))
    const clipped = [exploded, vanished].map(size => normOf(clipNorm([size ?? NaN], 1)))
    return Math.abs((clipped[0] ?? NaN) - 1) < 1e-12 && clipped[1] === vanished
  },
)

ordering(
  'foundations/vanishing-gradients#explosion-possible-not-certain',
  'arithmetic',
  'A largest singular value of 3 with a spectral radius of 0.5 lets the gradient die all the same.',
  () => {
    const sheared = [
      [0.5, 3],
      [0, 0.5],
    ]
    return spectralNorm(sheared) > 3 && left('rnn', plainRnn(sheared), 60) < 1e-12
  },
)

ordering(
  'foundations/vanishing-gradients#gated-cells',
  'arithmetic',
  'After 100 steps an LSTM with a forget gate of 0.99 keeps more gradient than a plain factor of 0.9.',
  () => left('lstm', gatesAt({ i: 0.5, f: 0.99, g: 0, o: 0.5 }), 100) > left('rnn', plainRnn([[0.9]]), 100),
)

figure(
  'foundations/lstm-gates#new-cell',
  'arithmetic',
  'With f = 0.9, i = 0.5, a cell of 2 and a candidate of -1 the new cell value is 1.3.',
  {
    expected: 1.3,
    tolerance: 1e-9,
    measure: () => oneStep().c[0] ?? NaN,
  },
)

figure(
  'foundations/lstm-gates#new-hidden',
  'arithmetic',
  'With o = 0.8 the new hidden value of that unit is 0.69.',
  {
    expected: 0.69,
    tolerance: 0.005,
    measure: () => oneStep().h[0] ?? NaN,
  },
)

figure(
  'foundations/lstm-gates#eight-point-four-million',
  'arithmetic',
  'An LSTM layer with input and hidden size 1024 and one bias per block has 8,392,704 parameters.',
  {
    expected: 8_392_704,
    tolerance: 0,
    measure: () => parameterCount('lstm', 1024, 1024, 1),
  },
)

figure(
  'foundations/gru-and-lstm#gru-parameters',
  'arithmetic',
  'A GRU layer of the same size has 6,294,528 parameters.',
  {
    expected: 6_294_528,
    tolerance: 0,
    measure: () => parameterCount('gru', 1024, 1024, 1),
  },
)

figure(
  'foundations/gru-and-lstm#quarter-fewer-parameters',
  'arithmetic',
  'A GRU has a quarter fewer parameters than an LSTM of the same size.',
  {
    expected: 0.25,
    tolerance: 1e-12,
    measure: () => 1 - parameterCount('gru', 512, 256, 1) / parameterCount('lstm', 512, 256, 1),
  },
)

figure(
  'foundations/gru-and-lstm#a-third-left',
  'arithmetic',
  'A GRU that writes with a weight of 0.1 keeps 0.35 of its first state over 10 steps.',
  {
    expected: 0.35,
    tolerance: 0.005,
    measure: () => left('gru', gatesAt({ r: 0.5, z: 0.9, n: 0 }), 10),
  },
)

figure(
  'foundations/gru-and-lstm#lstm-keeps-all',
  'arithmetic',
  'An LSTM that writes with 0.1 and forgets nothing keeps all of it.',
  {
    expected: 1,
    tolerance: 1e-9,
    measure: () => left('lstm', gatesAt({ i: 0.1, f: 1, g: 0, o: 0.5 }), 10),
  },
)

ordering(
  'foundations/gru-and-lstm#lstm-counts',
  'arithmetic',
  'Written 50 times with 1, an LSTM’s cell stands at 50, and a GRU’s state stays at most 1.',
  () => {
    const inputs = Array.from({ length: 50 }, () => [0])
    const lstm = unroll('lstm', gatesAt({ i: 1, f: 1, g: 1, o: 1 }), inputs, zeroState(1)).at(-1)
    const gru = unroll('gru', gatesAt({ r: 1, z: 0.5, n: 1 }), inputs, zeroState(1)).at(-1)
    return Math.abs((lstm?.after.c[0] ?? NaN) - 50) < 1e-6 && (gru?.after.h[0] ?? NaN) <= 1
  },
)

ordering(
  'foundations/lstm-gates#forget-bias-positive',
  'arithmetic',
  'Over 20 steps a forget bias of 1 keeps more of the gradient than a bias of 0.',
  () => {
    const [one, zero] = [1, 0].map(bias => {
      const f = 1 / (1 + Math.exp(-bias))
      return left('lstm', gatesAt({ i: 0.5, f, g: 0, o: 0.5 }), 20)
    })
    return (one ?? NaN) > (zero ?? NaN)
  },
)
