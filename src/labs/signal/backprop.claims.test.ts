import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { at, relativeError } from '../entries.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { activationBack } from './activations.ts'
import { backprop, drawnNetwork } from './checkpoints.ts'
import { gradientIn, reverseSweep, valuesOf } from './graph.ts'
import type { GraphNode } from './graph.ts'

/** f = (ab + a)² */
const BY_HAND: readonly GraphNode[] = [
  { kind: 'input' },
  { kind: 'input' },
  { kind: 'multiply', a: 0, b: 1 },
  { kind: 'add', a: 2, b: 0 },
  { kind: 'multiply', a: 3, b: 3 },
]

const byHand = () => gradientIn('reverse', BY_HAND, [1, 3]).gradient

/** A sum of so many products of inputs with tanh of inputs: one output. */
function scalarGraph(inputs: number): readonly GraphNode[] {
  const graph: GraphNode[] = Array.from({ length: inputs }, () => ({ kind: 'input' }))
  let sum = 0
  for (let i = 1; i < inputs; i += 1) {
    graph.push({ kind: 'tanh', a: i - 1 }, { kind: 'multiply', a: i, b: graph.length })
    graph.push({ kind: 'add', a: sum, b: graph.length - 1 })
    sum = graph.length - 1
  }
  return graph
}

function drawnInputs(many: number): readonly number[] {
  const draw = gaussianFrom(uniformFrom(6))
  return Array.from({ length: many }, draw)
}

/** By central differences, a step to either side of each input. */
function differences(
  graph: readonly GraphNode[],
  inputs: readonly number[],
  step: number,
): readonly number[] {
  return inputs.map((_, i) => {
    const ends = [step, -step].map(by =>
      valuesOf(
        graph,
        inputs.map((x, j) => (i === j ? x + by : x)),
      ).at(-1),
    )
    return ((ends[0] ?? NaN) - (ends[1] ?? NaN)) / (2 * step)
  })
}

figure(
  'foundations/backpropagation#derivative-by-a',
  'arithmetic',
  'Of (ab + a)² at a = 1 and b = 3 the derivative by a is 32.',
  {
    expected: 32,
    tolerance: 0,
    measure: () => at(byHand(), 0),
  },
)

figure(
  'foundations/backpropagation#derivative-by-b',
  'arithmetic',
  'Of (ab + a)² at a = 1 and b = 3 the derivative by b is 8.',
  {
    expected: 8,
    tolerance: 0,
    measure: () => at(byHand(), 1),
  },
)

ordering(
  'foundations/backpropagation#sum-over-uses',
  'arithmetic',
  'The two uses of a give 24 and 8, and their sum is its derivative.',
  () => {
    const values = valuesOf(BY_HAND, [1, 3])
    const bySum = at(reverseSweep(BY_HAND, values), 3)
    const [inProduct, inSum] = [bySum * 3, bySum]
    return inProduct === 24 && inSum === 8 && inProduct + inSum === at(byHand(), 0)
  },
)

figure(
  'foundations/backpropagation#whole-gradient-in-one-sweep',
  'arithmetic',
  'Reverse mode gives the derivatives of one output by 40 inputs in one sweep.',
  {
    expected: 1,
    tolerance: 0,
    measure: () => {
      const { gradient, sweeps } = gradientIn('reverse', scalarGraph(40), drawnInputs(40))
      const found = relativeError(gradient, differences(scalarGraph(40), drawnInputs(40), 1e-5)) < 1e-8
      return found ? sweeps : NaN
    },
  },
)

figure(
  'foundations/backpropagation#forward-mode-per-input',
  'arithmetic',
  'Forward mode takes 40 sweeps for the derivatives by 40 inputs, one for each.',
  {
    expected: 40,
    tolerance: 0,
    measure: () => gradientIn('forward', scalarGraph(40), drawnInputs(40)).sweeps,
  },
)

ordering(
  'foundations/backpropagation#exact-not-numerical',
  'experiment',
  'The two modes agree to the last digits; differences err a thousand times more at any step.',
  () => {
    const [graph, inputs] = [scalarGraph(20), drawnInputs(20)]
    const exact = gradientIn('reverse', graph, inputs).gradient
    const other = relativeError(gradientIn('forward', graph, inputs).gradient, exact)
    const steps = Array.from({ length: 12 }, (_, i) => 10 ** -(i + 1))
    const best = Math.min(...steps.map(step => relativeError(differences(graph, inputs, step), exact)))
    return other < 1e-14 && best > 1000 * Math.max(other, 2 ** -53)
  },
)

figure(
  'foundations/backpropagation#vector-jacobian-products',
  'identity',
  'Back through 1,000 element-wise slopes, the result has 1,000 entries, and is g times the slope.',
  {
    expected: 1000,
    tolerance: 0,
    measure: () => {
      const z = Float64Array.from(drawnInputs(1000))
      const back = activationBack('tanh', z, z)
      return back.filter((g, i) => Math.abs(g - (z[i] ?? NaN) * (1 - Math.tanh(z[i] ?? NaN) ** 2)) < 1e-15)
        .length
    },
  },
)

figure(
  'foundations/backpropagation#small-constant-cost',
  'arithmetic',
  'Through 64 layers the way back takes twice the multiplications of the way forward.',
  {
    expected: 2,
    tolerance: 0.02, // nothing lies below the first layer, so it has one product less
    measure: () => {
      const { forward, backward } = backprop(drawnNetwork(64))
      return backward / forward
    },
  },
)

figure(
  'foundations/backpropagation#keeps-intermediates',
  'arithmetic',
  'Without checkpoints the activations of all 64 layers are held.',
  {
    expected: 64,
    tolerance: 0,
    measure: () => backprop(drawnNetwork(64)).held,
  },
)

ordering(
  'foundations/backpropagation#recompute-for-memory',
  'identity',
  'Checkpoints take less memory and more forward work, and the gradients are the same.',
  () => {
    const [all, some] = [0, 8].map(every => backprop(drawnNetwork(64), every))
    if (!all || !some) return false
    const same = relativeError(some.gradients.flat(2), all.gradients.flat(2)) === 0
    return same && some.held < all.held && some.forward > all.forward
  },
)

figure(
  'foundations/backpropagation#sixteen-held',
  'arithmetic',
  'With a checkpoint every 8 of 64 layers at most 16 are held.',
  {
    expected: 16,
    tolerance: 0,
    measure: () => backprop(drawnNetwork(64), 8).held,
  },
)

figure(
  'foundations/backpropagation#a-third-more',
  'arithmetic',
  'Checkpoints cost a third more multiplications.',
  {
    expected: 4 / 3,
    tolerance: 0.005,
    measure: () => {
      const [all, some] = [0, 8].map(every => backprop(drawnNetwork(64), every))
      const work = (run: typeof all) => (run?.forward ?? NaN) + (run?.backward ?? NaN)
      return work(some) / work(all)
    },
  },
)

figure(
  'foundations/backpropagation#sqrt-schedule',
  'arithmetic',
  'With a checkpoint every √n layers four times the layers hold twice as much.',
  {
    expected: 2,
    tolerance: 0,
    measure: () => backprop(drawnNetwork(144), 12).held / backprop(drawnNetwork(36), 6).held,
  },
)
