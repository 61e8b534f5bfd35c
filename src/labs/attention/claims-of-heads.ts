import { holds } from '../claim.ts'
import type { LabClaim } from '../claim.ts'
import { matrixOf, gaussianFrom, uniformFrom } from '../random.ts'
import { multiHead, multiplications, projectionShapes, splitHeads } from './heads.ts'

const QUESTION = 'architecture/multi-head-attention'

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

export const headClaims: readonly LabClaim[] = [
  {
    question: QUESTION,
    point: 'sixty-seven-million',
    statement: 'With d = 4096 and 32 heads of width 128 the four projections hold 67.1 million weights.',
    expected: 67.1,
    tolerance: 0.05,
    measure: () => weightsOf(4096, 32, 128) / 1e6,
  },
  {
    question: QUESTION,
    point: 'sixty-seven-million',
    statement: 'With 64 heads of width 64 they hold 67.1 million as well.',
    expected: 67.1,
    tolerance: 0.05,
    measure: () => weightsOf(4096, 64, 64) / 1e6,
  },
  {
    question: QUESTION,
    point: 'doubled-at-fixed-width',
    statement: 'With 64 heads of width 128 they hold 134.2 million.',
    expected: 134.2,
    tolerance: 0.05,
    measure: () => weightsOf(4096, 64, 128) / 1e6,
  },
  {
    question: 'architecture/transformer-block',
    point: 'four-for-attention',
    statement: 'Attention has 4 d² weights.',
    expected: 4,
    tolerance: 0,
    measure: () => weightsOf(512, 8, 64) / 512 ** 2,
  },
  {
    question: QUESTION,
    point: 'same-cost',
    statement: 'Eight heads that share the width cost as many multiplications as one.',
    expected: 1,
    tolerance: 0,
    measure: () => multiplications(1000, 512, 8, 64) / multiplications(1000, 512, 1, 512),
  },
  {
    question: QUESTION,
    point: 'narrow-subspace',
    statement: 'A width of 512 split among 8 heads leaves 64 to each.',
    expected: 64,
    tolerance: 0,
    measure: () =>
      splitHeads(
        matrixOf(1, 512, () => 0),
        8,
      )[0]?.[0]?.length ?? NaN,
  },
  {
    question: QUESTION,
    point: 'score-maps-grow',
    statement: 'Four heads have four times as many scores as one.',
    expected: 4,
    tolerance: 0,
    measure: () => {
      const [four, one] = [4, 1].map(h => layer(h).heads.flatMap(head => head.scores.flat()).length)
      return (four ?? NaN) / (one ?? NaN)
    },
  },
  {
    question: QUESTION,
    point: 'several-patterns',
    statement: 'Of four heads no two weigh the tokens alike.',
    expected: 1,
    tolerance: 0,
    measure: () => holds(new Set(layer(4).heads.map(head => head.weights.join())).size === 4),
  },
]
