/** The bank’s claims on attention, each run. */
import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { dot, scaled } from '../linear.ts'
import type { Matrix } from '../linear.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { attention, causal, rootOf } from './attention.ts'
import { productsInFull, scaleExperiment, slopeOfTwo } from './scale.ts'

/** The follow-up by hand: its query, its keys and their values. */
const HAND: readonly [Matrix, Matrix, Matrix] = [
  [[1, 1, 0, 0]],
  [
    [1, 1, 0, 0],
    [0, 0, 1, 1],
  ],
  [[10], [0]],
]
const WIDTHS = [4, 16, 64, 256]
const SETTING = { d: 64, keys: 100, draws: 300, seed: 1 }

/** The variance of products of a query and a key, all components drawn. Over n pairs its relative error is √(2/n). */
function variance(d: number, divisor = 1, pairs = 10_000): number {
  const normal = gaussianFrom(uniformFrom(d))
  const draws = Array.from({ length: pairs }, () => [...productsInFull({ ...SETTING, d, keys: 1 }, normal)])
  return draws.flat().reduce((sum, x) => sum + (x / divisor) ** 2, 0) / pairs
}

figure(
  'foundations/scaled-dot-product-attention#variance-grows',
  'experiment',
  'The product of a query and a key with 64 independent standard components has variance 64.',
  {
    expected: 64,
    tolerance: 2.7, // three standard errors
    measure: () => variance(64),
  },
)

figure(
  'foundations/scaled-dot-product-attention#variance-grows',
  'experiment',
  'Divided by the root of the width, the variance is 1 at widths from 4 to 256.',
  {
    expected: 1,
    tolerance: 0.08, // three standard errors
    measure: () => {
      const all = WIDTHS.map(d => variance(d, Math.sqrt(d), 3000))
      return all.reduce((worst, each) => (Math.abs(each - 1) > Math.abs(worst - 1) ? each : worst), 1)
    },
  },
)

figure(
  'research/attention-is-all-you-need#deviation-of-eight',
  'experiment',
  'With keys of width 64 the deviation of the products is 8.',
  {
    expected: 8,
    tolerance: 0.17, // three standard errors
    measure: () => Math.sqrt(variance(64)),
  },
)

ordering(
  'research/attention-is-all-you-need#saturated-softmax',
  'experiment',
  'Undivided at width 64, the largest of 100 weights takes over half, divided under a tenth.',
  () => {
    const { plain, divided } = scaleExperiment(SETTING)
    return plain.largest.mean > 0.5 && divided.largest.mean < 0.1
  },
)

ordering(
  'foundations/scaled-dot-product-attention#saturation-kills-gradient',
  'experiment',
  'Undivided, the derivative of the softmax shrinks as keys get wider; divided, it stays.',
  () => {
    const slopes = WIDTHS.map(d => scaleExperiment({ ...SETTING, d }))
    const shrinks = slopes.every(({ plain }, i) => plain.slope < (slopes[i - 1]?.plain.slope ?? 1))
    return shrinks && slopes.every(({ divided }) => divided.slope > 0.95)
  },
)

ordering(
  'foundations/scaled-dot-product-attention#saturation-kills-gradient',
  'arithmetic',
  'Of two keys whose scores are 8 apart, the derivative is under 0.001; 1 apart, it is over 0.1.',
  () => slopeOfTwo(8) < 0.001 && slopeOfTwo(1) > 0.1,
)

ordering(
  'foundations/scaled-dot-product-attention#mild-for-small-dimensions',
  'experiment',
  'At width 4 leaving the divisor out makes the largest weight grow far less than at width 64.',
  () => {
    const [small, large] = [4, 64].map(d => scaleExperiment({ ...SETTING, d }).plain.largest.mean)
    return (small ?? NaN) * 2 < (large ?? NaN)
  },
)

figure(
  'foundations/scaled-dot-product-attention#scaled-output',
  'arithmetic',
  'By hand: with the divisor the output is 7.31.',
  {
    expected: 7.31,
    tolerance: 0.005,
    measure: () => attention(...HAND).output[0]?.[0] ?? NaN,
  },
)

figure(
  'foundations/scaled-dot-product-attention#scaled-output',
  'arithmetic',
  'By hand: with the divisor the first weight is 0.731.',
  {
    expected: 0.731,
    tolerance: 0.0005,
    measure: () => attention(...HAND).weights[0]?.[0] ?? NaN,
  },
)

figure(
  'foundations/scaled-dot-product-attention#unscaled-output',
  'arithmetic',
  'By hand: without the divisor the output is 8.81.',
  {
    expected: 8.81,
    tolerance: 0.005,
    measure: () => {
      const [q, k, v] = HAND
      return attention(scaled(q, rootOf(k)), k, v).output[0]?.[0] ?? NaN
    },
  },
)

figure(
  'foundations/scaled-dot-product-attention#the-formula',
  'identity',
  'The output is the sum of the values, each times its weight.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () => {
      const [q, k, v] = HAND
      const { weights, output } = attention(q, k, v)
      return (output[0]?.[0] ?? NaN) - dot(weights[0] ?? [], v.flat())
    },
  },
)

figure(
  'foundations/scaled-dot-product-attention#quadratic-cost',
  'arithmetic',
  'Twice the tokens have four times the scores.',
  {
    expected: 4,
    tolerance: 0,
    measure: () => {
      const [short, long] = [8, 16].map(T => {
        const x = Array.from({ length: T }, () => [1])
        return attention(x, x, x, causal).scores.flat().length
      })
      return (long ?? NaN) / (short ?? NaN)
    },
  },
)
