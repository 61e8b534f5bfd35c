import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { at } from '../entries.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { activated } from './activations.ts'
import { oneNetwork, wideNetwork } from './depth.ts'
import type { DepthSetting } from './depth.ts'
import { initialDeviation } from './initial.ts'
import { meanSquare } from './norms.ts'
import { spreadOfUnits } from './symmetry.ts'
import { averageOf } from '../vectors.ts'

const RELU: DepthSetting = {
  activation: 'relu',
  connection: 'plain',
  norm: 'rms',
  branch: 1,
  rule: 'he',
  width: 4096,
  depth: 50,
  seed: 1,
}
const end = (some: Partial<DepthSetting>) => wideNetwork({ ...RELU, ...some }).squares.at(-1) ?? NaN
/** Narrow enough for weights and gradients. */
const network = (some: Partial<DepthSetting>) => oneNetwork({ ...RELU, width: 96, depth: 24, ...some })

/** Factors by which a matrix of Glorot's variance changes mean squares: the signal's, and the gradient's. */
function glorotFactors(seed: number): readonly [forward: number, backward: number] {
  const [fanIn, fanOut] = [400, 100]
  const draw = gaussianFrom(uniformFrom(seed))
  const deviation = initialDeviation('xavier', fanIn, fanOut)
  const [x, g] = [new Float64Array(fanIn).map(draw), new Float64Array(fanOut).map(draw)]
  const [y, back] = [new Float64Array(fanOut), new Float64Array(fanIn)]
  for (let i = 0; i < fanOut; i += 1)
    for (let j = 0; j < fanIn; j += 1) {
      const w = deviation * draw()
      y[i] = (y[i] ?? NaN) + w * (x[j] ?? NaN)
      back[j] = (back[j] ?? NaN) + w * (g[i] ?? NaN)
    }
  return [meanSquare(y) / meanSquare(x), meanSquare(back) / meanSquare(g)]
}

figure(
  'foundations/initialisation#halved-fifty-times',
  'experiment',
  'Over 50 ReLU layers with variance 1/n the second moment falls by 2 to the power of 50.',
  {
    expected: -50,
    tolerance: 0.7, // three standard errors
    measure: () => Math.log2(end({ rule: 'xavier', width: 10_000 })),
  },
)

figure(
  'foundations/initialisation#he-keeps-one',
  'experiment',
  'With variance 2/n the signal keeps its size over 50 ReLU layers.',
  {
    expected: 0,
    tolerance: 0.7, // in powers of two
    measure: () => Math.log2(end({ width: 10_000 })),
  },
)

figure(
  'foundations/initialisation#he',
  'experiment',
  'A ReLU passes half of the second moment of a normal variable on.',
  {
    expected: 0.5,
    tolerance: 0.011, // three standard errors
    measure: () => {
      const z = new Float64Array(100_000).map(gaussianFrom(uniformFrom(3)))
      return meanSquare(activated('relu', z))
    },
  },
)

figure(
  'foundations/initialisation#exponential-in-depth',
  'experiment',
  'Twice as many layers square the factor: the powers of two are 25 and 50.',
  {
    expected: 2,
    tolerance: 0.05,
    measure: () => Math.log2(end({ rule: 'xavier' })) / Math.log2(end({ rule: 'xavier', depth: 25 })),
  },
)

ordering(
  'foundations/initialisation#preserve-variance',
  'experiment',
  'He keeps signal and gradient within a factor of 4 over 24 ReLU layers, half or twice the variance not.',
  () => {
    const [he, small, large] = (['he', 'xavier', 'large'] as const).map(rule => network({ rule }))
    const moved = (run: typeof he) => [at(run?.squares ?? [], 24), at(run?.gradients ?? [], 0) ** 2]
    const keeps = moved(he).every(factor => factor > 1 / 4 && factor < 4)
    return keeps && moved(small).every(f => f < 1e-3) && moved(large).every(f => f > 1e3)
  },
)

figure(
  'foundations/initialisation#glorot',
  'experiment',
  'From 400 units to 100 the factor forward is above 1 and that back below; their mean is 1.',
  {
    expected: 1,
    tolerance: 0.11, // three standard errors
    measure: () => {
      const factors = Array.from({ length: 10 }, (_, seed) => glorotFactors(seed))
      const [forward, backward] = [0, 1].map(way => averageOf(factors.map(each => each[way] ?? NaN)))
      if (forward === undefined || backward === undefined) return NaN
      return forward > 1 && backward < 1 ? (forward + backward) / 2 : NaN
    },
  },
)

figure(
  'foundations/initialisation#std-value',
  'arithmetic',
  'For 1,024 inputs He gives a standard deviation of 0.044.',
  {
    expected: 0.044,
    tolerance: 0.0005,
    measure: () => initialDeviation('he', 1024, 256),
  },
)

figure(
  'foundations/initialisation#halves-with-width',
  'arithmetic',
  'Four times the width halves the standard deviation by He.',
  {
    expected: 0.5,
    tolerance: 1e-12,
    measure: () => initialDeviation('he', 4096, 256) / initialDeviation('he', 1024, 256),
  },
)

ordering(
  'foundations/initialisation#break-symmetry',
  'experiment',
  'Units that start equal are equal after 50 steps of training; random ones are not.',
  () => spreadOfUnits('equal', 50) === 0 && spreadOfUnits('random', 50) > 0.1,
)

ordering(
  'foundations/initialisation#normalisation-holds',
  'experiment',
  'Weights twice as large make 24 plain layers 2⁴⁸ times larger, a normalised stream not at all.',
  () => {
    const moved = (connection: 'plain' | 'post') =>
      Math.log2(end({ connection, depth: 24, stretch: 2 }) / end({ connection, depth: 24 }))
    return Math.abs(moved('plain') - 48) < 0.5 && Math.abs(moved('post')) < 1e-9
  },
)

ordering(
  'foundations/initialisation#fixed-small-std',
  'experiment',
  'With 0.02 a plain stack loses the signal; with LayerNorm the gradient stays within a factor of 2.',
  () => {
    const plain = network({ rule: 'small' })
    const { gradients } = network({ rule: 'small', connection: 'pre', norm: 'layer' })
    const ratio = at(gradients, 0) / at(gradients, 24)
    return at(plain.squares, 24) < 1e-20 && ratio > 0.5 && ratio < 2
  },
)

figure(
  'foundations/initialisation#residual-growth',
  'experiment',
  'With normalised branches the second moment of the stream grows by one with each of 48 blocks.',
  {
    expected: 1,
    tolerance: 0.05,
    measure: () => (end({ connection: 'pre', depth: 48 }) - 1) / 48,
  },
)

figure(
  'foundations/initialisation#residual-scaling',
  'experiment',
  'With a factor of 1/√N on 48 branches the stream ends at 2 instead of 49.',
  {
    expected: 2,
    tolerance: 0.1,
    measure: () => end({ connection: 'pre', depth: 48, branch: 1 / Math.sqrt(48) }),
  },
)

ordering(
  'foundations/initialisation#pre-norm',
  'experiment',
  'Near the output the gradient by a matrix is over twice as large with post-norm as with pre-norm.',
  () => {
    const [pre, post] = (['pre', 'post'] as const).map(connection => network({ connection }).weights)
    return at(post ?? [], 23) > 2 * at(pre ?? [], 23)
  },
)

ordering(
  'architecture/transformer-block#post-norm-large-gradients',
  'experiment',
  'From 6 to 24 layers the gradient by the last matrix falls with pre-norm, with post-norm not.',
  () => {
    const last = (connection: 'pre' | 'post', depth: number) =>
      network({ connection, depth }).weights.at(-1) ?? NaN
    const [pre, post] = (['pre', 'post'] as const).map(each => last(each, 24) / last(each, 6))
    return (pre ?? NaN) < 0.75 && (post ?? NaN) > 0.75
  },
)

figure(
  'architecture/transformer-block#later-layers-count-less',
  'experiment',
  'With pre-norm the first of 48 blocks adds half of the stream’s variance, each of the last 24 a 49th.',
  {
    expected: 1 / 49,
    tolerance: 0.002, // three standard errors
    measure: () => {
      const { squares } = wideNetwork({ ...RELU, connection: 'pre', depth: 48 })
      const first = (at(squares, 1) - at(squares, 0)) / at(squares, 1)
      const each = (at(squares, 48) - at(squares, 24)) / 24 / at(squares, 48)
      return Math.abs(first - 0.5) < 0.05 ? each : NaN
    },
  },
)

ordering(
  'architecture/transformer-block#clean-path',
  'experiment',
  'With pre-norm and 0.02 the gradient reaches the first of 24 layers; plain, nothing of it does.',
  () => {
    const first = (connection: 'pre' | 'plain') =>
      at(oneNetwork({ ...RELU, connection, rule: 'small', width: 64, depth: 24 }).gradients, 0)
    return first('pre') > 0.5 && first('plain') < 1e-10
  },
)
