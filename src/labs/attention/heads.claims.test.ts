import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { matrixOf, gaussianFrom, uniformFrom } from '../random.ts'
import { multiHead, multiplications, projectionShapes, splitHeads } from './heads.ts'

function weightsOf(d: number, h: number, headWidth: number): number {
  return projectionShapes(d, h, headWidth).reduce((sum, [rows, columns]) => sum + rows * columns, 0)
}

/** Four tokens of width 8 through a layer with h heads that share the width. */
function layer(h: number) {
  const normal = gaussianFrom(uniformFrom(h))
  const [wq, wk, wv, wo] = [8, 8, 8, 8].map(width => matrixOf(8, width, normal))
  const weights = { wq: wq ?? [], wk: wk ?? [], wv: wv ?? [], wo: wo ?? [] }
  return multiHead(matrixOf(4, 8, normal), weights, h)
}

figure(
  'architecture/multi-head-attention#sixty-seven-million',
  'arithmetic',
  'With d = 4096 and 32 heads of width 128 the four projections hold 67.1 million weights.',
  {
    expected: 67.1,
    tolerance: 0.05,
    measure: () => weightsOf(4096, 32, 128) / 1e6,
  },
)

figure(
  'architecture/multi-head-attention#sixty-seven-million',
  'arithmetic',
  'With 64 heads of width 64 they hold 67.1 million as well.',
  {
    expected: 67.1,
    tolerance: 0.05,
    measure: () => weightsOf(4096, 64, 64) / 1e6,
  },
)

figure(
  'architecture/multi-head-attention#doubled-at-fixed-width',
  'arithmetic',
  'With 64 heads of width 128 they hold 134.2 million.',
  {
    expected: 134.2,
    tolerance: 0.05,
    measure: () => weightsOf(4096, 64, 128) / 1e6,
  },
)

figure('architecture/transformer-block#four-for-attention', 'arithmetic', 'Attention has 4 d² weights.', {
  expected: 4,
  tolerance: 0,
  measure: () => weightsOf(512, 8, 64) / 512 ** 2,
})

figure(
  'architecture/multi-head-attention#same-cost',
  'arithmetic',
  'Eight heads that share the width cost as many multiplications as one.',
  {
    expected: 1,
    tolerance: 0,
    measure: () => multiplications(1000, 512, 8, 64) / multiplications(1000, 512, 1, 512),
  },
)

figure(
  'architecture/multi-head-attention#narrow-subspace',
  'arithmetic',
  'A width of 512 split among 8 heads leaves 64 to each.',
  {
    expected: 64,
    tolerance: 0,
    measure: () =>
      splitHeads(
        matrixOf(1, 512, () => 0),
        8,
      )[0]?.[0]?.length ?? NaN,
  },
)

figure(
  'architecture/multi-head-attention#score-maps-grow',
  'arithmetic',
  'Four heads have four times as many scores as one.',
  {
    expected: 4,
    tolerance: 0,
    measure: () => {
      const [four, one] = [4, 1].map(h => layer(h).heads.flatMap(head => head.scores.flat()).length)
      return (four ?? NaN) / (one ?? NaN)
    },
  },
)

ordering(
  'architecture/multi-head-attention#several-patterns',
  'experiment',
  'Of four heads no two weigh the tokens alike.',
  () => new Set(layer(4).heads.map(head => head.weights.join())).size === 4,
)
