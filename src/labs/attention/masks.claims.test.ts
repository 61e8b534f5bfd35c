import { figure } from '../../../tests/fixtures/lab-claim.ts'
import { distance, softmax } from '../linear.ts'
import type { Matrix } from '../linear.ts'
import { matrixOf, gaussianFrom, uniformFrom } from '../random.ts'
import { attention, causal, padding } from './attention.ts'

/** Six tokens, each its own query, key and value. */
function tokens(seed: number): Matrix {
  return matrixOf(6, 4, gaussianFrom(uniformFrom(seed)))
}

/** Row 2 of the follow-up by hand: the scores 1, 1 and 5, of which the causal mask forbids the last. */
function handRow(): Matrix {
  const keys = [[1], [1], [5]]
  const rows = attention([[0], [1]], keys, keys, causal)
  return rows.weights.slice(1)
}

figure(
  'architecture/causal-masking#masked-row',
  'arithmetic',
  'By hand: under the causal mask the scores 1 and 1 get the weight 0.5.',
  {
    expected: 0.5,
    tolerance: 1e-12,
    measure: () => handRow()[0]?.[0] ?? NaN,
  },
)

figure(
  'architecture/causal-masking#zeroed-row',
  'arithmetic',
  'By hand: zeroed after the softmax, the first weight is 0.018.',
  {
    expected: 0.018,
    tolerance: 0.0005,
    measure: () => softmax([1, 1, 5])[0] ?? NaN,
  },
)

figure(
  'architecture/causal-masking#zeroed-row',
  'arithmetic',
  'By hand: zeroed after the softmax, the row sums to 0.035.',
  {
    expected: 0.035,
    tolerance: 0.0005,
    measure: () => softmax([1, 1, 5]).reduce((sum, a, j) => (causal(1, j) ? sum + a : sum), 0),
  },
)

figure(
  'architecture/causal-masking#minus-infinity-on-later',
  'identity',
  'Under the causal mask no token gives any weight to a later one.',
  {
    expected: 0,
    tolerance: 0,
    measure: () => {
      const x = tokens(1)
      return Math.max(...attention(x, x, x, causal).weights.flatMap((row, i) => row.slice(i + 1)))
    },
  },
)

figure(
  'foundations/scaled-dot-product-attention#mask-before-softmax',
  'identity',
  'A key of padding, masked before the softmax, has a weight of exactly 0.',
  {
    expected: 0,
    tolerance: 0,
    measure: () => {
      const x = tokens(2)
      return Math.max(...attention(x, x, x, padding(4)).weights.flatMap(row => row.slice(4)))
    },
  },
)

figure(
  'foundations/scaled-dot-product-attention#softmax-over-keys',
  'identity',
  'The weights of each query sum to 1, with a mask as well.',
  {
    expected: 1,
    tolerance: 1e-12,
    measure: () => {
      const x = tokens(3)
      const sums = attention(x, x, x, causal).weights.map(row => row.reduce((a, b) => a + b, 0))
      return sums.reduce((worst, sum) => (Math.abs(sum - 1) > Math.abs(worst - 1) ? sum : worst), 1)
    },
  },
)

figure(
  'architecture/causal-masking#redundant-for-one-token',
  'identity',
  'For the last token the causal mask changes nothing.',
  {
    expected: 0,
    tolerance: 0,
    measure: () => {
      const x = tokens(4)
      return distance(attention(x, x, x, causal).output.slice(-1), attention(x, x, x).output.slice(-1))
    },
  },
)

figure(
  'architecture/causal-masking#makes-caching-valid',
  'identity',
  'Other later tokens leave the outputs of the earlier ones as they are.',
  {
    expected: 0,
    tolerance: 0,
    measure: () => {
      const x = tokens(5)
      const other = [...x.slice(0, 3), ...tokens(6).slice(3)]
      const [before, after] = [x, other].map(each => attention(each, each, each, causal).output.slice(0, 3))
      return distance(before ?? [], after ?? [])
    },
  },
)
