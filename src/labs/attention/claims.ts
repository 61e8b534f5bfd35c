/** What the bank says of attention, each run. */
import { holds } from '../claim.ts'
import type { LabClaim } from '../claim.ts'
import { dot } from '../linear.ts'
import type { Matrix } from '../linear.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { attention, causal, full } from './attention.ts'
import { maskClaims } from './claims-of-masks.ts'
import { headClaims } from './claims-of-heads.ts'
import { orderClaims } from './claims-of-order.ts'
import { productsInFull, scaleExperiment, slopeOfTwo } from './scale.ts'

const QUESTION = 'foundations/scaled-dot-product-attention'
const PAPER = 'research/attention-is-all-you-need'

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

export const claims: readonly LabClaim[] = [
  {
    question: QUESTION,
    point: 'variance-grows',
    statement: 'The product of a query and a key with 64 independent standard components has variance 64.',
    expected: 64,
    tolerance: 2.7, // three standard errors
    measure: () => variance(64),
  },
  {
    question: QUESTION,
    point: 'variance-grows',
    statement: 'Divided by the root of the width, the variance is 1 at widths from 4 to 256.',
    expected: 1,
    tolerance: 0.08, // three standard errors
    measure: () => {
      const all = WIDTHS.map(d => variance(d, Math.sqrt(d), 3000))
      return all.reduce((worst, each) => (Math.abs(each - 1) > Math.abs(worst - 1) ? each : worst), 1)
    },
  },
  {
    question: PAPER,
    point: 'deviation-of-eight',
    statement: 'With keys of width 64 the deviation of the products is 8.',
    expected: 8,
    tolerance: 0.17, // three standard errors
    measure: () => Math.sqrt(variance(64)),
  },
  {
    question: PAPER,
    point: 'saturated-softmax',
    shows: '',
    statement: 'Undivided at width 64, the largest of 100 weights takes over half, divided under a tenth.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const { plain, divided } = scaleExperiment(SETTING)
      return holds(plain.largest.mean > 0.5 && divided.largest.mean < 0.1)
    },
  },
  {
    question: QUESTION,
    point: 'saturation-kills-gradient',
    shows: 'd=512',
    statement: 'Undivided, the derivative of the softmax shrinks as keys get wider; divided, it stays.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const slopes = WIDTHS.map(d => scaleExperiment({ ...SETTING, d }))
      const shrinks = slopes.every(({ plain }, i) => plain.slope < (slopes[i - 1]?.plain.slope ?? 1))
      return holds(shrinks && slopes.every(({ divided }) => divided.slope > 0.95))
    },
  },
  {
    question: QUESTION,
    point: 'saturation-kills-gradient',
    statement:
      'Of two keys whose scores are 8 apart, the derivative is under 0.001; 1 apart, it is over 0.1.',
    expected: 1,
    tolerance: 0,
    measure: () => holds(slopeOfTwo(8) < 0.001 && slopeOfTwo(1) > 0.1),
  },
  {
    question: QUESTION,
    point: 'mild-for-small-dimensions',
    shows: 'd=4',
    statement: 'At width 4 leaving the divisor out makes the largest weight grow far less than at width 64.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const [small, large] = [4, 64].map(d => scaleExperiment({ ...SETTING, d }).plain.largest.mean)
      return holds((small ?? NaN) * 2 < (large ?? NaN))
    },
  },
  {
    question: QUESTION,
    point: 'scaled-output',
    statement: 'By hand: with the divisor the output is 7.31.',
    expected: 7.31,
    tolerance: 0.005,
    measure: () => attention(...HAND).output[0]?.[0] ?? NaN,
  },
  {
    question: QUESTION,
    point: 'scaled-output',
    statement: 'By hand: with the divisor the first weight is 0.731.',
    expected: 0.731,
    tolerance: 0.0005,
    measure: () => attention(...HAND).weights[0]?.[0] ?? NaN,
  },
  {
    question: QUESTION,
    point: 'unscaled-output',
    statement: 'By hand: without the divisor the output is 8.81.',
    expected: 8.81,
    tolerance: 0.005,
    measure: () => attention(...HAND, full, 1).output[0]?.[0] ?? NaN,
  },
  {
    question: QUESTION,
    point: 'the-formula',
    statement: 'The output is the sum of the values, each times its weight.',
    expected: 0,
    tolerance: 1e-12,
    measure: () => {
      const [q, k, v] = HAND
      const { weights, output } = attention(q, k, v)
      return (output[0]?.[0] ?? NaN) - dot(weights[0] ?? [], v.flat())
    },
  },
  {
    question: QUESTION,
    point: 'quadratic-cost',
    statement: 'Twice the tokens have four times the scores.',
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
  ...maskClaims,
  ...headClaims,
  ...orderClaims,
]
