/** The sizes that the bank states for the models that it names. */
import { figure } from '../../../tests/fixtures/lab-claim.ts'
import { MODELS } from './models.ts'
import {
  bytesPerToken,
  numbersPerTokenAndLayer,
  sequencesThatFit,
  shareOfEachCard,
  withKvHeads,
} from './size.ts'
import type { Kept } from './models.ts'

const KIB = 2 ** 10
const GIB = 2 ** 30

/** The 70B model of the scenarios, and the one with latent attention that is to follow it. */
const now = MODELS['llama-3-70b']
const next = { layers: 61, kept: MODELS['deepseek-v2'].kept }
const eightGroups: Kept = { kind: 'heads', kvHeads: 8, headDimension: 128 }
const allHeads: Kept = { kind: 'heads', kvHeads: 128, headDimension: 128 }

/** A claim in a line: question, point, statement, expected, tolerance, measure. */

figure('architecture/kv-cache#bytes-per-token', 'arithmetic', 'A token of Llama 3 8B takes 131,072 bytes.', {
  expected: 131_072,
  tolerance: 0,
  measure: () => bytesPerToken(MODELS['llama-3-8b']),
})

figure(
  'architecture/kv-cache#quarter-of-mha',
  'arithmetic',
  'That is a quarter of what multi-head attention would take.',
  {
    expected: 1 / 4,
    tolerance: 0,
    measure: () => bytesPerToken(MODELS['llama-3-8b']) / bytesPerToken(withKvHeads(MODELS['llama-3-8b'], 32)),
  },
)

figure('architecture/kv-cache#thirty-seven', 'arithmetic', '37 sequences of 8192 tokens fit into 40 GB.', {
  expected: 37,
  tolerance: 0,
  measure: () => sequencesThatFit(MODELS['llama-3-8b'], 40e9, { tokens: 8192 }),
})

figure('research/llama-family#seven-b-cache', 'arithmetic', 'Llama 2 7B takes 512 KiB per token.', {
  expected: 512,
  tolerance: 0,
  measure: () => bytesPerToken(MODELS['llama-2-7b']) / KIB,
})

figure(
  'research/llama-family#seventy-b-cache',
  'arithmetic',
  'Llama 2 70B takes 320 KiB per token, less than the 7B.',
  {
    expected: 320,
    tolerance: 0,
    measure: () => bytesPerToken(MODELS['llama-2-70b']) / KIB,
  },
)

figure(
  'architecture/grouped-query-attention#gqa-cache',
  'arithmetic',
  '4096 tokens of Llama 2 70B take 1.25 GiB.',
  {
    expected: 1.25,
    tolerance: 0,
    measure: () => (4096 * bytesPerToken(MODELS['llama-2-70b'])) / GIB,
  },
)

figure(
  'architecture/grouped-query-attention#mha-cache',
  'arithmetic',
  'With 64 KV heads they would take 10 GiB.',
  {
    expected: 10,
    tolerance: 0,
    measure: () => (4096 * bytesPerToken(withKvHeads(MODELS['llama-2-70b'], 64))) / GIB,
  },
)

figure(
  'architecture/grouped-query-attention#replicated-kv-heads',
  'arithmetic',
  'Split over 16 cards, 8 KV heads are stored twice in all.',
  {
    expected: 2,
    tolerance: 0,
    measure: () => 16 * shareOfEachCard(eightGroups, 16),
  },
)

figure(
  'architecture/multi-head-latent-attention#cache-size',
  'arithmetic',
  'DeepSeek-V2 caches 576 numbers per token and layer.',
  {
    expected: 576,
    tolerance: 0,
    measure: () => numbersPerTokenAndLayer(MODELS['deepseek-v2'].kept),
  },
)

figure(
  'architecture/multi-head-latent-attention#cache-size',
  'arithmetic',
  '128 heads of 128 would cache 32,768 numbers.',
  {
    expected: 32_768,
    tolerance: 0,
    measure: () => numbersPerTokenAndLayer(allHeads),
  },
)

figure(
  'architecture/multi-head-latent-attention#gqa-against-mla',
  'arithmetic',
  'MLA caches 3.6 times less than GQA with 8 groups.',
  {
    expected: 3.6,
    tolerance: 0.05,
    measure: () => numbersPerTokenAndLayer(eightGroups) / numbersPerTokenAndLayer(next.kept),
  },
)

figure(
  'architecture/multi-head-latent-attention#two-and-a-quarter-groups',
  'arithmetic',
  'MLA caches as much as GQA with 2.25 groups.',
  {
    expected: 2.25,
    tolerance: 0,
    measure: () =>
      numbersPerTokenAndLayer(next.kept) / numbersPerTokenAndLayer({ ...eightGroups, kvHeads: 1 }),
  },
)

figure(
  'architecture/multi-head-latent-attention#tensor-parallel-copies',
  'arithmetic',
  'Split over 8 cards, each keeps a whole copy, 1.',
  {
    expected: 1,
    tolerance: 0,
    measure: () => shareOfEachCard(next.kept, 8),
  },
)

figure(
  'scenarios/kv-cache-stack#sixteen-requests',
  'arithmetic',
  '16 requests of 8192 tokens fit into 40 GiB.',
  {
    expected: 16,
    tolerance: 0,
    measure: () => sequencesThatFit(now, 40 * GIB, { tokens: 8192 }),
  },
)

figure(
  'scenarios/kv-cache-stack#twenty-one-with-prefix',
  'arithmetic',
  'With 2048 tokens shared, 21 requests fit.',
  {
    expected: 21,
    tolerance: 0,
    measure: () => sequencesThatFit(now, 40 * GIB, { tokens: 8192, shared: 2048 }),
  },
)

figure(
  'scenarios/kv-cache-stack#twenty-one-with-prefix',
  'arithmetic',
  'With an FP8 cache as well, 42 fit.',
  {
    expected: 42,
    tolerance: 0,
    measure: () => sequencesThatFit(now, 40 * GIB, { tokens: 8192, shared: 2048, bits: 8 }),
  },
)

figure(
  'scenarios/kv-cache-stack#seventy-four-fit',
  'arithmetic',
  'With latent attention in 61 layers, 74 requests fit.',
  {
    expected: 74,
    tolerance: 0,
    measure: () => sequencesThatFit(next, 40 * GIB, { tokens: 8192 }),
  },
)

figure('scenarios/kv-cache-stack#forty-gib-each', 'arithmetic', 'A request of 131,072 tokens takes 40 GiB.', {
  expected: 40,
  tolerance: 0,
  measure: () => (131_072 * bytesPerToken(now)) / GIB,
})

figure(
  'scenarios/kv-cache-stack#includes-quantisation',
  'arithmetic',
  '60 layers of 576 numbers in 6 bits are 93.3 % less than 95 of 2048 in 16.',
  {
    expected: 93.3,
    tolerance: 0.05,
    measure: () =>
      100 * (1 - bytesPerToken(MODELS['deepseek-v2'], 6) / bytesPerToken(MODELS['deepseek-67b'])),
  },
)

figure(
  'scenarios/kv-cache-stack#eighty-two-at-equal-bits',
  'arithmetic',
  'At equal precision they are about 82 % less.',
  {
    expected: 82,
    tolerance: 0.5,
    measure: () => 100 * (1 - bytesPerToken(MODELS['deepseek-v2']) / bytesPerToken(MODELS['deepseek-67b'])),
  },
)

figure(
  'scenarios/kv-cache-stack#compute-for-our-shapes',
  'arithmetic',
  'With the same layers and bits latent attention saves 72 %.',
  {
    expected: 72,
    tolerance: 0.5,
    measure: () => 100 * (1 - numbersPerTokenAndLayer(next.kept) / numbersPerTokenAndLayer(eightGroups)),
  },
)

figure('scenarios/kv-cache-stack#quantised-cache', 'arithmetic', 'An FP8 cache halves the bytes.', {
  expected: 1 / 2,
  tolerance: 0,
  measure: () => bytesPerToken(now, 8) / bytesPerToken(now, 16),
})

figure(
  'system-design/cheaper-70b-serving#ten-gb-each',
  'arithmetic',
  '32,000 tokens of a 70B model take about 10.5 GB.',
  {
    expected: 10.5,
    tolerance: 0.05,
    measure: () => (32_000 * bytesPerToken(now)) / 1e9,
  },
)

figure(
  'system-design/cache-aware-gateway#two-point-six-gb',
  'arithmetic',
  'A prompt of 8000 tokens takes about 2.6 GB.',
  {
    expected: 2.6,
    tolerance: 0.05,
    measure: () => (8000 * bytesPerToken(now)) / 1e9,
  },
)
