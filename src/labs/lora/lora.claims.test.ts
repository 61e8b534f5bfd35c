/** The bank’s claims on LoRA, on small matrices that are run. The sizes are in size.claims.test.ts. */
import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { counted } from '../counted.ts'
import { rowAt } from '../entries.ts'
import { distance } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import { base, beside, fresh, merged, mixedBatch, updateOf } from './adapter.ts'
import { errorAt, frobenius, svd } from './svd.ts'
import { padded, trained, wantedChange } from './train.ts'

const SIZE = { d: 16, k: 12, rank: 4 }

const weights = () => matrixOf(SIZE.d, SIZE.k, gaussianFrom(uniformFrom(16)))
const inputs = (rows: number) => matrixOf(rows, SIZE.k, gaussianFrom(uniformFrom(17)))
/** An adapter that has been trained a little towards a change of its own. */
const adapter = (seed: number) =>
  trained(fresh(seed, SIZE), wantedChange(seed, { ...SIZE, noise: 0 }), { steps: 20, rate: 0.5 })

figure(
  'research/lora#frozen-plus-low-rank',
  'identity',
  'The update of an adapter of rank 4 to a 16 × 12 matrix has 4 singular values above zero.',
  {
    expected: 4,
    tolerance: 0,
    measure: () => svd(updateOf(adapter(1))).singular.filter(value => value > 1e-9).length,
  },
)

figure(
  'research/lora#zero-start',
  'identity',
  'Training begins exactly at the pretrained model: outputs differ by 0.',
  {
    expected: 0,
    tolerance: 0,
    measure: () => distance(beside(weights(), fresh(2, SIZE), inputs(3)), base(weights(), inputs(3))),
  },
)

figure(
  'research/lora#low-rank-hypothesis',
  'identity',
  'If the wanted change has rank 4, an adapter of rank 4 leaves an error of 0.',
  {
    expected: 0,
    tolerance: 1e-9,
    measure: () => errorAt(svd(wantedChange(3, { ...SIZE, noise: 0 })).singular, 4),
  },
)

ordering(
  'research/lora#learns-less',
  'experiment',
  'If it has full rank, an adapter of rank 4 falls short of it, and one of full rank does not.',
  () => {
    const wanted = wantedChange(3, { ...SIZE, rank: 12, noise: 0 })
    const { singular } = svd(wanted)
    return errorAt(singular, 4) > 0.3 * frobenius(wanted) && errorAt(singular, 12) === 0
  },
)

figure(
  'research/lora#smallest-sufficient-rank',
  'experiment',
  'Of ranks 1, 2, 4, 8 and 12, 4 is the smallest that keeps up with a change of rank 4 and noise.',
  {
    expected: 4,
    tolerance: 0,
    measure: () => {
      const { singular } = svd(wantedChange(3, { ...SIZE, noise: 0.05 }))
      const total = errorAt(singular, 0)
      return [1, 2, 4, 8, 12].find(rank => errorAt(singular, rank) < 0.05 * total) ?? NaN
    },
  },
)

figure(
  'research/lora#keep-the-scale',
  'identity',
  'Twice the rank at the same α halves the update of the same B·A.',
  {
    expected: 0.5,
    tolerance: 1e-12,
    measure: () => frobenius(updateOf(padded(adapter(1), 8))) / frobenius(updateOf(adapter(1))),
  },
)

figure(
  'research/lora#merge-for-free',
  'identity',
  'Merged into W, an adapter gives the outputs that it gives beside it: the difference is 0.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () =>
      distance(base(merged(weights(), adapter(1)), inputs(3)), beside(weights(), adapter(1), inputs(3))),
  },
)

figure(
  'research/lora#merge-for-free',
  'arithmetic',
  'Then inference takes 1 times the multiplications of the base.',
  {
    expected: 1,
    tolerance: 0,
    measure: () => {
      const [plain, after] = [counted(), counted()]
      base(weights(), inputs(3), plain.matmul)
      base(merged(weights(), adapter(1)), inputs(3), after.matmul)
      return after.products() / plain.products()
    },
  },
)

figure(
  'system-design/lora-serving#heterogeneous-batch',
  'identity',
  'Rows with adapters of their own in one batch get what each adapter, merged, would give: 0 apart.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () => {
      const [rows, adapters] = [inputs(3), [adapter(1), adapter(2), adapter(3)]]
      const alone = adapters.map((own, n) => rowAt(base(merged(weights(), own), [rowAt(rows, n)]), 0))
      return distance(mixedBatch(weights(), adapters, rows), alone)
    },
  },
)

ordering(
  'system-design/lora-serving#unmerged',
  'experiment',
  'Merged weights serve one adapter only: the row of another gets other outputs.',
  () => {
    const wanted = base(merged(weights(), adapter(2)), inputs(1))
    return distance(base(merged(weights(), adapter(1)), inputs(1)), wanted) > 0.01
  },
)
