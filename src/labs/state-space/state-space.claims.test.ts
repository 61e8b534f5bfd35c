import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { distance } from '../linear.ts'
import type { Matrix, Vector } from '../linear.ts'
import { matrixOf, gaussianFrom, uniformFrom } from '../random.ts'
import { filled } from '../vectors.ts'
import { attentionFlop, cachedNumbers, crossover, recurrenceFlop, stateNumbers } from './cost.ts'
import { convolution, fastConvolution, kernel, recurrence } from './fixed.ts'
import { bestFixed, holding, recovered, stretchOf } from './hold.ts'
import { combine, pairedScan, parallelScan, sequentialScan } from './scan.ts'
import { gateOf, selectiveLoop, selectiveScan } from './selective.ts'
import type { SelectiveSsm } from './selective.ts'

const FIRST = { a: 0.5, b: 1 }
const SECOND = { a: 0.9, b: 2 }
const THIRD = { a: 0.1, b: 3 }
const HAND = [FIRST, SECOND, THIRD]
const FIXED = { A: [-1, -2, -5], B: [1, 1, 1], C: [0.5, -1, 2], delta: 0.1 }

function layer(seed: number): SelectiveSsm {
  const draw = gaussianFrom(uniformFrom(seed))
  const A = matrixOf(4, 3, draw).map(row => row.map(a => -Math.exp(a)))
  return {
    A,
    WB: matrixOf(3, 4, draw),
    WC: matrixOf(3, 4, draw),
    WDelta: matrixOf(4, 4, draw),
    bDelta: filled(4, -1),
  }
}

const tokens = (count: number, width: number): Matrix =>
  matrixOf(count, width, gaussianFrom(uniformFrom(count)))
const signal = (count: number): Vector => tokens(1, count)[0] ?? []

/** How much more it costs at twice the length. */
const doubled = (cost: (length: number) => number) => cost(2 ** 15) / cost(2 ** 14)

/** Is the output of a sum of two inputs the sum of their outputs? A convolution's is. */
function additive(output: (xs: Matrix) => Matrix): boolean {
  const [one, two] = [tokens(6, 4), tokens(7, 4).slice(1)]
  const both = one.map((row, t) => row.map((value, d) => value + (two[t]?.[d] ?? NaN)))
  const apart = output(one).map((row, t) => row.map((value, d) => value + (output(two)[t]?.[d] ?? NaN)))
  return distance(output(both), apart) < 1e-9
}

ordering(
  'architecture/state-space-models#s4-convolution',
  'identity',
  'With fixed parameters recurrence, convolution and its Fourier form give the same output.',
  () => {
    const x = signal(100)
    const K = kernel(FIXED, 100)
    const wanted = [recurrence(FIXED, x)]
    const gap = Math.max(distance([convolution(K, x)], wanted), distance([fastConvolution(K, x)], wanted))
    return gap < 1e-12
  },
)

figure(
  'architecture/state-space-models#attention-quadratic',
  'arithmetic',
  'At twice the length attention costs four times as much.',
  {
    expected: 4,
    tolerance: 0.001,
    measure: () => doubled(length => attentionFlop(length, 64)),
  },
)

figure(
  'architecture/state-space-models#crossover-length',
  'arithmetic',
  'Causal attention draws level with 24d² FLOP per token near 12 widths.',
  {
    expected: 12,
    tolerance: 0.01,
    measure: () => crossover(4096) / 4096,
  },
)

figure(
  'architecture/state-space-models#state-ten-megabytes',
  'arithmetic',
  'The state of Mamba-2.8B takes 10.5 MB in 16 bits.',
  {
    expected: 10.5,
    tolerance: 0.05,
    measure: () => (2 * stateNumbers(64, 5120, 16)) / 1e6,
  },
)

figure(
  'architecture/state-space-models#cache-ten-gibibytes',
  'arithmetic',
  'The cache of a Transformer of that size takes 10 GiB at 32,768 tokens.',
  {
    expected: 10,
    tolerance: 1e-9,
    measure: () => (2 * cachedNumbers({ layers: 32, heads: 20, width: 128 }, 32_768)) / 2 ** 30,
  },
)

figure(
  'architecture/mamba#third-state',
  'arithmetic',
  'With a = (0.5, 0.9, 0.1) and b = (1, 2, 3) the third state is 3.29, by the scan as by the loop.',
  {
    expected: 3.29,
    tolerance: 1e-12,
    measure: () => {
      const [loop, scan] = [sequentialScan(HAND)[2] ?? NaN, parallelScan(HAND).states[2] ?? NaN]
      return Math.abs(loop - scan) < 1e-12 ? scan : NaN
    },
  },
)

ordering(
  'architecture/mamba#combine-rule',
  'identity',
  'The first two steps combine to a decay of 0.45 and an input of 2.9, in either grouping.',
  () => {
    const two = combine(FIRST, SECOND)
    const [left, right] = [combine(two, THIRD), combine(FIRST, combine(SECOND, THIRD))]
    const same = Math.abs(left.a - right.a) < 1e-15 && Math.abs(left.b - right.b) < 1e-15
    return same && Math.abs(two.a - 0.45) < 1e-12 && Math.abs(two.b - 2.9) < 1e-12
  },
)

figure(
  'architecture/mamba#associative-scan',
  'arithmetic',
  'A scan of 1000 steps needs 10 rounds, the logarithm of the length, and gives the loop’s outputs.',
  {
    expected: 10,
    tolerance: 0,
    measure: () => {
      const ssm = layer(1)
      const xs = tokens(50, 4)
      if (distance(selectiveScan(ssm, xs), selectiveLoop(ssm, xs)) > 1e-12) return NaN
      return parallelScan(Array.from({ length: 1000 }, () => ({ a: 0.9, b: 1 }))).depth
    },
  },
)

ordering(
  'architecture/mamba#no-convolution',
  'experiment',
  'A selective layer is not linear in its input, so no fixed kernel gives its output.',
  () => {
    const fixed = (xs: Matrix) =>
      xs.map((_, t) => [
        recurrence(
          FIXED,
          xs.map(row => row[0] ?? 0),
        )[t] ?? NaN,
      ])
    return additive(fixed) && !additive(xs => selectiveLoop(layer(2), xs))
  },
)

ordering(
  'architecture/mamba#meaning-of-delta',
  'arithmetic',
  'A large step writes over 99 % of the new token, and a small one keeps over 99 % of the state.',
  () => gateOf(6).written > 0.99 && gateOf(-6).kept > 0.99,
)

ordering(
  'architecture/mamba#text-needs-selection',
  'experiment',
  'Asked to hold a name through fillers, no fixed kernel recovers it, and a selective layer does.',
  () => {
    const { xs, values, wanted } = stretchOf(4000, 0.9, 1)
    const fixed = recovered(recurrence(bestFixed(0.9), values), wanted)
    const selective = recovered(
      selectiveLoop(holding(), xs).map(row => row[0] ?? NaN),
      wanted,
    )
    return fixed < 0.6 && selective > 0.999
  },
)

ordering(
  'architecture/mamba#convex-gate',
  'identity',
  'With A = -1 the weight of the new token is the sigmoid of z.',
  () => [-3, -1, 0, 0.5, 2, 4].every(z => Math.abs(gateOf(z).written - 1 / (1 + Math.exp(-z))) < 1e-12),
)

figure('architecture/mamba#gate-at-two', 'arithmetic', 'At z = 2 the new token has a weight of 0.88.', {
  expected: 0.88,
  tolerance: 0.005,
  measure: () => gateOf(2).written,
})

figure(
  'architecture/hybrid-models#mamba-for-cheap-mixing',
  'arithmetic',
  'At twice the length the scan of a state space layer combines twice as many steps.',
  {
    expected: 2,
    tolerance: 0.01,
    measure: () => {
      const work = (length: number) => pairedScan(tokens(length, 1).map(([b = NaN]) => ({ a: 0.9, b }))).work
      return work(2048) / work(1024)
    },
  },
)

figure(
  'architecture/hybrid-models#four-gibibytes',
  'arithmetic',
  'Jamba’s four attention layers cache 4 GiB at 262,144 tokens.',
  {
    expected: 4,
    tolerance: 1e-9,
    measure: () => (2 * cachedNumbers({ layers: 4, heads: 8, width: 128 }, 262_144)) / 2 ** 30,
  },
)

figure(
  'architecture/hybrid-models#thirty-two-gibibytes',
  'arithmetic',
  'Were all its 32 layers attention, they would cache 32 GiB.',
  {
    expected: 32,
    tolerance: 1e-9,
    measure: () => (2 * cachedNumbers({ layers: 32, heads: 8, width: 128 }, 262_144)) / 2 ** 30,
  },
)

figure(
  'foundations/lstm-to-transformer#lstm-state',
  'arithmetic',
  'An LSTM of 32 layers and 4096 units keeps 262,144 numbers, two a unit.',
  {
    expected: 262_144,
    tolerance: 0,
    measure: () => stateNumbers(32, 4096, 2),
  },
)

figure(
  'foundations/lstm-to-transformer#cache-size',
  'arithmetic',
  'A Transformer of 32 layers and 8 heads of 128 keeps 537 million numbers at 8192 tokens.',
  {
    expected: 537,
    tolerance: 0.5,
    measure: () => cachedNumbers({ layers: 32, heads: 8, width: 128 }, 8192) / 1e6,
  },
)

ordering(
  'foundations/lstm-to-transformer#cheaper-when-short',
  'arithmetic',
  'Attention takes fewer operations than a recurrence at half a width, and more at twice a width.',
  () => {
    const cheaper = (length: number) => attentionFlop(length, 512) < recurrenceFlop(length, 512)
    return cheaper(256) && !cheaper(1024)
  },
)
