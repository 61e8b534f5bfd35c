import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { at, relativeError } from '../entries.ts'
import { distance, matmul } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import { averageOf, times } from '../vectors.ts'
import { matrixMap } from './maps.ts'
import { meanSquare, normalised } from './norms.ts'
import type { Norm } from './norms.ts'
import { stackForward } from './stack.ts'
import type { Connection } from './stack.ts'

const FOUR = [1, 2, 3, 4]
const SHIFTED = FOUR.map(x => x + 10)
const of = (x: readonly number[], norm: Norm) => [...normalised(Float64Array.from(x), norm)]

function drawn(seed: number, length = 64): readonly number[] {
  const draw = gaussianFrom(uniformFrom(seed))
  return Array.from({ length }, () => 0.7 + 2 * draw())
}

/** The factor by which the output's mean square grows when a stack's input is scaled by 100. */
function stretchedOutput(connection: Connection): number {
  const form = { activation: 'relu', connection, norm: 'rms', branch: 1 } as const
  const draw = gaussianFrom(uniformFrom(8))
  const weights = [0, 1].map(() => matrixMap(new Float64Array(64).map(draw), 8))
  const x = new Float64Array(8).map(draw)
  const [plain, large] = [1, 100].map(by => {
    const { output } = stackForward(
      form,
      weights,
      x.map(value => by * value),
    )
    return meanSquare(output)
  })
  return (large ?? NaN) / (plain ?? NaN)
}

figure(
  'architecture/rmsnorm#rms-values',
  'arithmetic',
  'RMSNorm makes (0.365, 0.730, 1.095, 1.461) of (1, 2, 3, 4).',
  {
    expected: 0,
    tolerance: 0.0005,
    measure: () => distance([of(FOUR, 'rms')], [[0.365, 0.73, 1.095, 1.461]]),
  },
)

figure('architecture/rmsnorm#rms-values', 'arithmetic', 'The RMS of (1, 2, 3, 4) is 2.739.', {
  expected: 2.739,
  tolerance: 0.0005,
  measure: () => Math.sqrt(meanSquare(Float64Array.from(FOUR))),
})

figure(
  'architecture/rmsnorm#layernorm-unmoved',
  'arithmetic',
  'With 10 added RMSNorm gives (0.877, 0.956, 1.036, 1.116).',
  {
    expected: 0,
    tolerance: 0.0005,
    measure: () => distance([of(SHIFTED, 'rms')], [[0.877, 0.956, 1.036, 1.116]]),
  },
)

figure(
  'architecture/rmsnorm#layernorm-unmoved',
  'arithmetic',
  'LayerNorm gives (−1.342, −0.447, 0.447, 1.342) with and without the 10.',
  {
    expected: 0,
    tolerance: 0.0005,
    measure: () => {
      const wanted = [-1.342, -0.447, 0.447, 1.342]
      return distance([of(SHIFTED, 'layer'), of(FOUR, 'layer')], [wanted, wanted])
    },
  },
)

figure('architecture/rmsnorm#divide-by-rms', 'identity', 'The output of RMSNorm has a mean square of 1.', {
  expected: 1,
  tolerance: 1e-12,
  measure: () => meanSquare(Float64Array.from(of(drawn(1), 'rms'))),
})

ordering(
  'architecture/rmsnorm#no-centring',
  'identity',
  'RMSNorm leaves the mean at its share of the RMS, where LayerNorm has none left.',
  () => {
    const x = drawn(1)
    const share = averageOf(x) / Math.sqrt(meanSquare(Float64Array.from(x)))
    const [rms, layer] = [averageOf(of(x, 'rms')), averageOf(of(x, 'layer'))]
    return Math.abs(rms - share) < 1e-12 && Math.abs(layer) < 1e-12 && Math.abs(share) > 0.1
  },
)

figure(
  'architecture/rmsnorm#layernorm-standardises',
  'identity',
  'LayerNorm’s output has mean 0 and a standard deviation of 1.',
  {
    expected: 1,
    tolerance: 1e-12,
    measure: () => {
      const y = of(drawn(2), 'layer')
      return Math.abs(averageOf(y)) < 1e-12 ? Math.sqrt(meanSquare(Float64Array.from(y))) : NaN
    },
  },
)

ordering(
  'architecture/rmsnorm#scale-not-shift-invariant',
  'identity',
  'Rescaling changes neither norm’s output; adding a constant changes only that of RMSNorm.',
  () => {
    const x = drawn(3)
    const moved = (by: (value: number) => number) =>
      (['rms', 'layer'] as const).map(norm => relativeError(of(x.map(by), norm), of(x, norm)))
    const scaled = moved(value => 5 * value)
    const [rms, layer] = moved(value => value + 5)
    return scaled.every(error => error < 1e-12) && (layer ?? NaN) < 1e-12 && (rms ?? NaN) > 0.1
  },
)

figure('architecture/rmsnorm#equal-at-zero-mean', 'identity', 'For a vector of mean zero the two agree.', {
  expected: 0,
  tolerance: 1e-12,
  measure: () => {
    const x = drawn(4)
    const centred = x.map(value => value - averageOf(x))
    return relativeError(of(centred, 'rms'), of(centred, 'layer'))
  },
})

figure(
  'architecture/rmsnorm#fold-the-gain',
  'identity',
  'A gain folded into the next layer’s weights gives the same output.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () => {
      const gain = drawn(5, 8)
      const W = matrixOf(8, 6, gaussianFrom(uniformFrom(6)))
      const x = of(drawn(7, 8), 'rms')
      const folded = W.map((row, i) => row.map(w => at(gain, i) * w))
      return distance(matmul([times(x, gain)], W), matmul([x], folded))
    },
  },
)

figure(
  'architecture/rmsnorm#before-in-modern-models',
  'identity',
  'In x + f(N(x)) the branch is the same for a stream 100 times as large, and x is not touched.',
  {
    expected: 0,
    tolerance: 1e-9,
    measure: () => {
      const form = { activation: 'relu', connection: 'pre', norm: 'rms', branch: 1 } as const
      const W = [matrixMap(new Float64Array(64).map(gaussianFrom(uniformFrom(8))), 8)]
      const x = Float64Array.from(drawn(9, 8))
      const [once, large] = [1, 100].map(by => {
        const { last } = stackForward(
          form,
          W,
          x.map(value => by * value),
        )
        return last.map((value, i) => value - by * (x[i] ?? NaN))
      })
      return relativeError([...(large ?? [])], [...(once ?? [])])
    },
  },
)

figure(
  'architecture/rmsnorm#after-in-the-original',
  'identity',
  'Post-norm puts the stream itself on one scale, whatever came in.',
  {
    expected: 1,
    tolerance: 1e-12,
    measure: () => stretchedOutput('post'),
  },
)
