import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { distance, matmul } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import {
  attentionShapes,
  classic,
  classicShapes,
  gatedShapes,
  matchedWidth,
  operationsFor,
  swiglu,
  weightsIn,
} from './feed-forward.ts'
import type { GatedWeights } from './feed-forward.ts'

/** Llama 3 8B: width, width of the keys, hidden width. */
const LLAMA = { d: 4096, kv: 1024, w: 14_336 }

const gated = (): GatedWeights => {
  const draw = gaussianFrom(uniformFrom(3))
  return { gate: matrixOf(4, 10, draw), up: matrixOf(4, 10, draw), down: matrixOf(10, 4, draw) }
}
const tokens = () => matrixOf(5, 4, gaussianFrom(uniformFrom(4)))

figure(
  'architecture/ffn-and-swiglu#three-matrices',
  'arithmetic',
  'At the same hidden width SwiGLU has three matrices for two, so half as many weights again.',
  {
    expected: 1.5,
    tolerance: 0,
    measure: () => weightsIn(gatedShapes(64, 256)) / weightsIn(classicShapes(64)),
  },
)

figure(
  'architecture/ffn-and-swiglu#two-thirds-width',
  'arithmetic',
  'Equal weights need a hidden width of 8/3 of the model’s.',
  {
    expected: 8 / 3,
    tolerance: 0.001,
    measure: () => matchedWidth(3000, 1) / 3000,
  },
)

figure(
  'architecture/ffn-and-swiglu#about-10923',
  'arithmetic',
  'For a width of 4,096 the matched hidden width is about 10,923.',
  {
    expected: 10_923,
    tolerance: 0,
    measure: () => matchedWidth(4096, 1),
  },
)

figure(
  'architecture/ffn-and-swiglu#rounded-up',
  'arithmetic',
  'Rounded up to a multiple of 256 it is 11,008.',
  {
    expected: 11_008,
    tolerance: 0,
    measure: () => matchedWidth(4096, 256),
  },
)

figure(
  'architecture/ffn-and-swiglu#eight-against-four',
  'arithmetic',
  'The feed-forward network has twice the weights of attention.',
  {
    expected: 2,
    tolerance: 0,
    measure: () => weightsIn(classicShapes(512)) / weightsIn(attentionShapes(512)),
  },
)

figure(
  'architecture/ffn-and-swiglu#most-parameters',
  'arithmetic',
  'The feed-forward network has two thirds of the weights of a classic block.',
  {
    expected: 2 / 3,
    tolerance: 1e-12,
    measure: () => {
      const own = weightsIn(classicShapes(512))
      return own / (own + weightsIn(attentionShapes(512)))
    },
  },
)

figure(
  'architecture/ffn-and-swiglu#ffn-dominates-when-large',
  'arithmetic',
  'In a block of Llama 3 8B, with grouped-query attention, it has 81 in 100.',
  {
    expected: 0.81,
    tolerance: 0.005,
    measure: () => {
      const own = weightsIn(gatedShapes(LLAMA.d, LLAMA.w))
      return own / (own + weightsIn(attentionShapes(LLAMA.d, LLAMA.kv)))
    },
  },
)

figure(
  'architecture/ffn-and-swiglu#sixteen-d-squared',
  'arithmetic',
  'Per token it takes 16d² operations, at a context of 8 and of 80.',
  {
    expected: 16,
    tolerance: 0,
    measure: () => {
      const [short, long] = [8, 80].map(T => operationsFor(16, T).network / 16 ** 2)
      return short === long ? (short ?? NaN) : NaN
    },
  },
)

figure(
  'architecture/ffn-and-swiglu#equal-at-four-d',
  'arithmetic',
  'Scores and mixing cost as much at a context of 4d.',
  {
    expected: 4,
    tolerance: 0,
    measure: () => {
      const d = 8
      for (let T = 1; T < 100; T += 1) {
        const { network, mixing } = operationsFor(d, T)
        if (mixing >= network) return T / d
      }
      return NaN
    },
  },
)

ordering(
  'architecture/ffn-and-swiglu#gate-product',
  'arithmetic',
  'A gate that is closed, far below zero, shuts its feature; one far above passes it times its size.',
  () => {
    const through = (gate: number) => swiglu([[1]], { gate: [[gate]], up: [[3]], down: [[1]] })[0]?.[0] ?? NaN
    return Math.abs(through(-40)) < 1e-12 && Math.abs(through(40) - 120) < 1e-12
  },
)

figure(
  'architecture/ffn-and-swiglu#position-wise',
  'identity',
  'Tokens one by one give the same as together.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () =>
      distance(
        swiglu(tokens(), gated()),
        tokens().flatMap(token => swiglu([token], gated())),
      ),
  },
)

ordering(
  'architecture/ffn-and-swiglu#nonlinearity-needed',
  'identity',
  'Without an activation the two matrices are one; with ReLU they are not.',
  () => {
    const { up, down } = gated()
    const one = matmul(tokens(), matmul(up, down))
    const by = (activation: (z: number) => number) => distance(classic(tokens(), [up, down], activation), one)
    return by(z => z) < 1e-12 && by(z => Math.max(0, z)) > 0.1
  },
)

figure('architecture/transformer-block#eight-for-ffn', 'arithmetic', 'A classic block has 12d² weights.', {
  expected: 12,
  tolerance: 0,
  measure: () => (weightsIn(attentionShapes(256)) + weightsIn(classicShapes(256))) / 256 ** 2,
})

figure(
  'architecture/transformer-block#four-for-attention',
  'arithmetic',
  'Attention has 4d² of the weights of a classic block.',
  {
    expected: 4,
    tolerance: 0,
    measure: () => weightsIn(attentionShapes(256)) / 256 ** 2,
  },
)
