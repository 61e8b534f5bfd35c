/** The bank’s claims on FlashAttention, each run. */
import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { rowAt } from '../entries.ts'
import { distance, dot } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import { fromStored, recomputed } from './backward.ts'
import { blocks, plainAttention, tiledAttention } from './forward.ts'
import { finished, joined, nothingYet, ofBlock } from './online.ts'
import type { Matrix } from '../linear.ts'

const TILE = { rows: 8, columns: 16 }

/** The two blocks of the follow-up; the values do not matter there. */
const FIRST = { max: 2, sum: 1.5, output: [] }
const SECOND = { max: 3, sum: 1.2, output: [] }

function drawn(
  tokens: number,
  queries = tokens,
): readonly [q: Matrix, k: Matrix, v: Matrix, upstream: Matrix] {
  const draw = gaussianFrom(uniformFrom(24))
  const d = 16
  return [
    matrixOf(queries, d, draw),
    matrixOf(tokens, d, draw),
    matrixOf(tokens, d, draw),
    matrixOf(queries, d, draw),
  ]
}

const plainOf = (tokens: number) => {
  const [q, k, v] = drawn(tokens)
  return plainAttention(q, k, v)
}
const tiledOf = (tokens: number) => {
  const [q, k, v] = drawn(tokens)
  return tiledAttention(q, k, v, TILE)
}

figure(
  'architecture/flash-attention#exact-result',
  'identity',
  'Tiles of 8 × 16 give the output of the plain formula: the difference is 0.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () => distance(tiledOf(64).output, plainOf(64).output),
  },
)

figure(
  'architecture/flash-attention#rescale-by-difference',
  'arithmetic',
  'A sum relative to the maximum 2 is multiplied by 0.368 when the maximum becomes 3.',
  {
    expected: 0.368,
    tolerance: 0.0005,
    measure: () => joined(FIRST, { ...SECOND, sum: 0 }).sum / FIRST.sum,
  },
)

figure(
  'architecture/flash-attention#sum-is-1-75',
  'arithmetic',
  'Maximum 2 with sum 1.5 and maximum 3 with sum 1.2 make the sum 1.752.',
  {
    expected: 1.752,
    tolerance: 0.0005,
    measure: () => joined(FIRST, SECOND).sum,
  },
)

figure(
  'architecture/flash-attention#online-softmax',
  'identity',
  'Maximum, sum and output of a row come out alike, in whatever order the blocks come: 0 apart.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () => {
      const [q, k, v] = drawn(48)
      const scores = k.map(key => dot(rowAt(q, 0), key))
      const parts = blocks(v, 7).map((values, b) => ofBlock(scores.slice(7 * b, 7 * (b + 1)), values))
      const fold = (list: typeof parts) => finished(list.reduce(joined, nothingYet(16))).output
      return distance([fold(parts)], [fold(parts.toReversed())])
    },
  },
)

figure(
  'architecture/flash-attention#split-the-keys',
  'identity',
  'The keys of one query, split among four processors and merged, give its output: 0 apart.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () => {
      const [q, k, v] = drawn(64, 1)
      const scores = k.map(key => dot(rowAt(q, 0), key) / 4)
      const [a, b, c, d] = blocks(v, 16).map((values, p) =>
        ofBlock(scores.slice(16 * p, 16 * (p + 1)), values),
      )
      const none = nothingYet(16)
      const merged = joined(joined(a ?? none, b ?? none), joined(c ?? none, d ?? none))
      return distance([finished(merged).output], plainAttention(q, k, v).output)
    },
  },
)

figure(
  'architecture/flash-attention#recompute-backward',
  'identity',
  'Gradients from weights computed again equal those from stored weights: the difference is 0.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () => {
      const [q, k, v, upstream] = drawn(48)
      const { output, weights } = plainAttention(q, k, v)
      const stored = fromStored({ q, k, v, output, upstream }, weights)
      const again = recomputed(
        { q, k, v, output, upstream },
        tiledAttention(q, k, v, TILE).logSumExp,
        TILE.columns,
      )
      return distance([...stored.q, ...stored.k, ...stored.v], [...again.q, ...again.k, ...again.v])
    },
  },
)

ordering(
  'architecture/flash-attention#io-aware',
  'arithmetic',
  'With the same arithmetic the tiled kernel moves fewer numbers through main memory.',
  () => {
    const [a, b] = [tiledOf(128).ledger, plainOf(128).ledger]
    return a.products === b.products && a.moved < b.moved
  },
)

figure(
  'architecture/flash-attention#tiles-in-sram',
  'arithmetic',
  'Twice the tokens need no more room on the chip: the ratio is 1.',
  {
    expected: 1,
    tolerance: 0,
    measure: () => tiledOf(128).ledger.onChip / tiledOf(64).ledger.onChip,
  },
)

figure(
  'architecture/flash-attention#linear-memory',
  'arithmetic',
  'Twice the tokens take 2 times the extra memory.',
  {
    expected: 2,
    tolerance: 0,
    measure: () => tiledOf(128).ledger.extra / tiledOf(64).ledger.extra,
  },
)

figure(
  'scenarios/kv-cache-stack#quadratic-was-the-scores',
  'arithmetic',
  'With the matrix of scores written out, twice the tokens take 4 times the extra memory.',
  {
    expected: 4,
    tolerance: 0,
    measure: () => plainOf(128).ledger.extra / plainOf(64).ledger.extra,
  },
)

figure(
  'architecture/flash-attention#flops-not-fewer',
  'arithmetic',
  'The arithmetic stays quadratic: twice the tokens take 4 times the multiplications.',
  {
    expected: 4,
    tolerance: 0,
    measure: () => tiledOf(128).ledger.products / tiledOf(64).ledger.products,
  },
)

ordering(
  'architecture/flash-attention#flops-not-fewer',
  'arithmetic',
  'Forward and backward together, recomputation adds arithmetic.',
  () => {
    const [q, k, v, upstream] = drawn(32)
    const { output, weights, ledger } = plainAttention(q, k, v)
    const flash = tiledAttention(q, k, v, TILE)
    const stored = fromStored({ q, k, v, output, upstream }, weights).products + ledger.products
    const again = recomputed({ q, k, v, output, upstream }, flash.logSumExp, 16).products
    return again + flash.ledger.products > stored
  },
)

figure(
  'architecture/flash-attention#cache-read-dominates',
  'arithmetic',
  'For one query and d = 128 the plain kernel moves about 1 times as much as the tiled one.',
  {
    expected: 1,
    tolerance: 0.02,
    measure: () => {
      const draw = gaussianFrom(uniformFrom(5))
      const [q, k, v] = [matrixOf(1, 128, draw), matrixOf(512, 128, draw), matrixOf(512, 128, draw)]
      return (
        plainAttention(q, k, v).ledger.moved / tiledAttention(q, k, v, { rows: 1, columns: 64 }).ledger.moved
      )
    },
  },
)
