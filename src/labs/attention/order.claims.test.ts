import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { distance } from '../linear.ts'
import type { Matrix } from '../linear.ts'
import { matrixOf, gaussianFrom, uniformFrom } from '../random.ts'
import { attention, causal, full } from './attention.ts'
import type { HeadWeights } from './heads.ts'
import { reordered, stack } from './order.ts'

const ORDER = [2, 0, 4, 1, 3]
/** The earlier tokens change places, the last stays. */
const EARLIER = [2, 0, 3, 1, 4]

/** Five tokens of width 4, and layers of two heads. */
function drawn(count: number): readonly [Matrix, readonly HeadWeights[]] {
  const normal = gaussianFrom(uniformFrom(11))
  const layers = Array.from({ length: count }, () => ({
    wq: matrixOf(4, 4, normal),
    wk: matrixOf(4, 4, normal),
    wv: matrixOf(4, 4, normal),
    wo: matrixOf(4, 4, normal),
  }))
  return [matrixOf(5, 4, normal), layers]
}

/** How far f(P x) lies from P f(x). */
function apart(count: number, mask = full): number {
  const [x, layers] = drawn(count)
  return distance(stack(reordered(x, ORDER), layers, 2, mask), reordered(stack(x, layers, 2, mask), ORDER))
}

/** How far the output of the last token moves when the earlier ones change places. */
function lastMoves(count: number): number {
  const [x, layers] = drawn(count)
  const [one, other] = [x, reordered(x, EARLIER)].map(each => stack(each, layers, 2, causal).slice(-1))
  return distance(one ?? [], other ?? [])
}

function meanOfRows(x: Matrix): Matrix {
  return [(x[0] ?? []).map((_, j) => x.reduce((sum, row) => sum + (row[j] ?? NaN), 0) / x.length)]
}

figure(
  'architecture/permutation-equivariance#outputs-move-along',
  'identity',
  'Without a mask f(PX) is P f(X), but for rounding.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () => apart(1),
  },
)

figure(
  'architecture/permutation-equivariance#per-token-rest',
  'identity',
  'A stack of two layers with residual connections keeps that.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () => apart(2),
  },
)

ordering(
  'architecture/permutation-equivariance#mask-breaks-it-too',
  'experiment',
  'Under the causal mask f(PX) is not P f(X).',
  () => apart(1, causal) > 0.1,
)

figure(
  'architecture/permutation-equivariance#same-vectors-either-way',
  'identity',
  'Each word of "dog bites man" has the output that it has in "man bites dog".',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () => {
      const [x] = drawn(0)
      const words = x.slice(0, 3)
      const [there, back] = [words, words.toReversed()].map(each => attention(each, each, each).output)
      return distance(there ?? [], back?.toReversed() ?? [])
    },
  },
)

figure(
  'architecture/permutation-equivariance#pooling-is-invariant',
  'identity',
  'The mean of the outputs does not depend on the order.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () => {
      const [x, layers] = drawn(2)
      return distance(meanOfRows(stack(x, layers, 2)), meanOfRows(stack(reordered(x, ORDER), layers, 2)))
    },
  },
)

figure(
  'architecture/permutation-equivariance#counting-by-averaging',
  'arithmetic',
  'A head that attends uniformly gives the first token the weight 1/i at position i, here 1/5.',
  {
    expected: 0.2,
    tolerance: 1e-12,
    measure: () => {
      const alike = Array.from({ length: 5 }, () => [0])
      return attention(alike, alike, alike, causal).weights[4]?.[0] ?? NaN
    },
  },
)

figure(
  'architecture/permutation-equivariance#one-layer-blind',
  'identity',
  'With one causal layer the last output does not depend on the order of the earlier tokens.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () => lastMoves(1),
  },
)

ordering(
  'architecture/permutation-equivariance#two-layers-see',
  'experiment',
  'With two causal layers it does.',
  () => lastMoves(2) > 0.1,
)
