import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { total } from '../entries.ts'
import { expertsRead, gateSlope } from './collapse.ts'
import { MIXTRAL, expertParameters, parametersWith } from './parameters.ts'
import { imbalance, loads, route } from './router.ts'

const LOGITS = [2, 1, 0, -1]
const weightsOf = (normaliser: 'all' | 'kept') => route(LOGITS, 2, normaliser).map(({ weight }) => weight)
const uniformBatch = (experts: number, k: number, batch: number) =>
  expertsRead({ experts, k, batch, draws: 400, seed: 1 })

figure(
  'architecture/moe-router#softmax-over-all',
  'arithmetic',
  'Of logits (2, 1, 0, -1) the kept two have weights that add up to 0.881 over all four.',
  {
    expected: 0.881,
    tolerance: 0.0005,
    measure: () => total(weightsOf('all')),
  },
)

figure('architecture/moe-router#softmax-over-all', 'arithmetic', 'The first of them is 0.644.', {
  expected: 0.644,
  tolerance: 0.0005,
  measure: () => weightsOf('all')[0] ?? NaN,
})

figure(
  'architecture/moe-router#softmax-over-kept',
  'arithmetic',
  'Over the kept two the first weight is 0.731.',
  {
    expected: 0.731,
    tolerance: 0.0005,
    measure: () => weightsOf('kept')[0] ?? NaN,
  },
)

figure('architecture/moe-router#constant-one', 'identity', 'With k = 1 a softmax over the kept logit is 1.', {
  expected: 1,
  tolerance: 0,
  measure: () => route(LOGITS, 1, 'kept')[0]?.weight ?? NaN,
})

ordering(
  'architecture/moe-router#no-gradient',
  'identity',
  'Then no logit has a slope; with the softmax over all four every logit has one.',
  () => {
    const slopes = (normaliser: 'all' | 'kept') => gateSlope(LOGITS, [3, 1, -2, 5], normaliser, 1)
    return slopes('kept').every(x => x === 0) && slopes('all').every(x => x !== 0)
  },
)

figure(
  'research/mixtral#expert-of-176-million',
  'arithmetic',
  'An expert of Mixtral has 176 million parameters.',
  {
    expected: 176,
    tolerance: 0.5,
    measure: () => expertParameters(MIXTRAL) / 1e6,
  },
)

figure('research/mixtral#sums', 'arithmetic', 'In all it has 46.7 billion.', {
  expected: 46.7,
  tolerance: 0.05,
  measure: () => parametersWith(MIXTRAL, 8) / 1e9,
})

figure(
  'research/mixtral#total-and-active',
  'arithmetic',
  'With two experts a layer 12.9 billion run for a token, about 13.',
  {
    expected: 13,
    tolerance: 0.2,
    measure: () => parametersWith(MIXTRAL, 2) / 1e9,
  },
)

figure(
  'architecture/moe-load-balancing#shared-parts-always-run',
  'arithmetic',
  'The active share is 28 %, more than two eighths.',
  {
    expected: 28,
    tolerance: 0.5,
    measure: () => (100 * parametersWith(MIXTRAL, 2)) / parametersWith(MIXTRAL, 8),
  },
)

figure(
  'research/mixtral#seven-of-eight',
  'experiment',
  'Eight sequences routed at random read 7.2 of the 8 experts of a layer.',
  {
    expected: 7.2,
    tolerance: 0.1,
    measure: () => uniformBatch(8, 2, 8),
  },
)

figure('research/mixtral#three-times-the-traffic', 'experiment', 'So a step reads 42 billion weights.', {
  expected: 42,
  tolerance: 0.5,
  measure: () => parametersWith(MIXTRAL, uniformBatch(8, 2, 8)) / 1e9,
})

figure(
  'scenarios/moe-under-load#eight-tokens-57-experts',
  'experiment',
  'Eight tokens with 8 of 256 experts each read 57 of them.',
  {
    expected: 57,
    tolerance: 1,
    measure: () => uniformBatch(256, 8, 8),
  },
)

figure('scenarios/moe-under-load#about-163-distinct', 'experiment', 'Thirty-two tokens read 163.', {
  expected: 163,
  tolerance: 1,
  measure: () => uniformBatch(256, 8, 32),
})

figure(
  'scenarios/moe-under-load#one-token-on-average',
  'arithmetic',
  'An expert then gets one token on average.',
  {
    expected: 1,
    tolerance: 0,
    measure: () => {
      const scores = (token: number) => Array.from({ length: 256 }, (_, i) => Math.sin(token * 37 + i * i))
      const counts = loads(
        Array.from({ length: 32 }, (_, token) => route(scores(token), 8, 'all')),
        256,
      )
      return total(counts) / 256
    },
  },
)

figure(
  'scenarios/moe-under-load#waiting-for-a-straggler',
  'arithmetic',
  'With 100 tokens on average and 180 on the hottest GPU the efficiency is 56 %.',
  {
    expected: 56,
    tolerance: 0.5,
    measure: () => 100 / imbalance([180, 80, 70, 70]),
  },
)
