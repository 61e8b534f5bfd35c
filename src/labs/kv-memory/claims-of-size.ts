/** The sizes that the bank states for the models that it names. */
import { MODELS } from './models.ts'
import {
  bytesPerToken,
  numbersPerTokenAndLayer,
  sequencesThatFit,
  shareOfEachCard,
  withKvHeads,
} from './size.ts'
import type { LabClaim } from '../claim.ts'
import type { Kept } from './models.ts'

const KIB = 2 ** 10
const GIB = 2 ** 30
const STACK = 'scenarios/kv-cache-stack'
const LATENT = 'architecture/multi-head-latent-attention'
const GROUPED = 'architecture/grouped-query-attention'
const CACHE = 'architecture/kv-cache'
const LLAMA = 'research/llama-family'

/** The 70B model of the scenarios, and the one with latent attention that is to follow it. */
const now = MODELS['llama-3-70b']
const next = { layers: 61, kept: MODELS['deepseek-v2'].kept }
const eightGroups: Kept = { kind: 'heads', kvHeads: 8, headDimension: 128 }
const allHeads: Kept = { kind: 'heads', kvHeads: 128, headDimension: 128 }

/** A claim in a line: question, point, statement, expected, tolerance, measure. */
function stated(
  question: string,
  point: string,
  [statement, expected, tolerance]: readonly [statement: string, expected: number, tolerance: number],
  measure: () => number,
): LabClaim {
  return { question, point, statement, expected, tolerance, measure }
}

export const claimsOfSize: readonly LabClaim[] = [
  stated(CACHE, 'bytes-per-token', ['A token of Llama 3 8B takes 131,072 bytes.', 131_072, 0], () =>
    bytesPerToken(MODELS['llama-3-8b']),
  ),
  stated(
    CACHE,
    'quarter-of-mha',
    ['That is a quarter of what multi-head attention would take.', 1 / 4, 0],
    () => bytesPerToken(MODELS['llama-3-8b']) / bytesPerToken(withKvHeads(MODELS['llama-3-8b'], 32)),
  ),
  stated(CACHE, 'thirty-seven', ['37 sequences of 8192 tokens fit into 40 GB.', 37, 0], () =>
    sequencesThatFit(MODELS['llama-3-8b'], 40e9, { tokens: 8192 }),
  ),
  stated(
    LLAMA,
    'seven-b-cache',
    ['Llama 2 7B takes 512 KiB per token.', 512, 0],
    () => bytesPerToken(MODELS['llama-2-7b']) / KIB,
  ),
  stated(
    LLAMA,
    'seventy-b-cache',
    ['Llama 2 70B takes 320 KiB per token, less than the 7B.', 320, 0],
    () => bytesPerToken(MODELS['llama-2-70b']) / KIB,
  ),
  stated(
    GROUPED,
    'gqa-cache',
    ['4096 tokens of Llama 2 70B take 1.25 GiB.', 1.25, 0],
    () => (4096 * bytesPerToken(MODELS['llama-2-70b'])) / GIB,
  ),
  stated(
    GROUPED,
    'mha-cache',
    ['With 64 KV heads they would take 10 GiB.', 10, 0],
    () => (4096 * bytesPerToken(withKvHeads(MODELS['llama-2-70b'], 64))) / GIB,
  ),
  stated(
    GROUPED,
    'replicated-kv-heads',
    ['Split over 16 cards, 8 KV heads are stored twice in all.', 2, 0],
    () => 16 * shareOfEachCard(eightGroups, 16),
  ),
  stated(LATENT, 'cache-size', ['DeepSeek-V2 caches 576 numbers per token and layer.', 576, 0], () =>
    numbersPerTokenAndLayer(MODELS['deepseek-v2'].kept),
  ),
  stated(LATENT, 'cache-size', ['128 heads of 128 would cache 32,768 numbers.', 32_768, 0], () =>
    numbersPerTokenAndLayer(allHeads),
  ),
  stated(
    LATENT,
    'gqa-against-mla',
    ['MLA caches 3.6 times less than GQA with 8 groups.', 3.6, 0.05],
    () => numbersPerTokenAndLayer(eightGroups) / numbersPerTokenAndLayer(next.kept),
  ),
  stated(
    LATENT,
    'two-and-a-quarter-groups',
    ['MLA caches as much as GQA with 2.25 groups.', 2.25, 0],
    () => numbersPerTokenAndLayer(next.kept) / numbersPerTokenAndLayer({ ...eightGroups, kvHeads: 1 }),
  ),
  stated(LATENT, 'tensor-parallel-copies', ['Split over 8 cards, each keeps a whole copy, 1.', 1, 0], () =>
    shareOfEachCard(next.kept, 8),
  ),
  stated(STACK, 'sixteen-requests', ['16 requests of 8192 tokens fit into 40 GiB.', 16, 0], () =>
    sequencesThatFit(now, 40 * GIB, { tokens: 8192 }),
  ),
  stated(STACK, 'twenty-one-with-prefix', ['With 2048 tokens shared, 21 requests fit.', 21, 0], () =>
    sequencesThatFit(now, 40 * GIB, { tokens: 8192, shared: 2048 }),
  ),
  stated(STACK, 'twenty-one-with-prefix', ['With an FP8 cache as well, 42 fit.', 42, 0], () =>
    sequencesThatFit(now, 40 * GIB, { tokens: 8192, shared: 2048, bits: 8 }),
  ),
  stated(STACK, 'seventy-four-fit', ['With latent attention in 61 layers, 74 requests fit.', 74, 0], () =>
    sequencesThatFit(next, 40 * GIB, { tokens: 8192 }),
  ),
  stated(
    STACK,
    'forty-gib-each',
    ['A request of 131,072 tokens takes 40 GiB.', 40, 0],
    () => (131_072 * bytesPerToken(now)) / GIB,
  ),
  stated(
    STACK,
    'includes-quantisation',
    ['60 layers of 576 numbers in 6 bits are 93.3 % less than 95 of 2048 in 16.', 93.3, 0.05],
    () => 100 * (1 - bytesPerToken(MODELS['deepseek-v2'], 6) / bytesPerToken(MODELS['deepseek-67b'])),
  ),
  stated(
    STACK,
    'eighty-two-at-equal-bits',
    ['At equal precision they are about 82 % less.', 82, 0.5],
    () => 100 * (1 - bytesPerToken(MODELS['deepseek-v2']) / bytesPerToken(MODELS['deepseek-67b'])),
  ),
  stated(
    STACK,
    'compute-for-our-shapes',
    ['With the same layers and bits latent attention saves 72 %.', 72, 0.5],
    () => 100 * (1 - numbersPerTokenAndLayer(next.kept) / numbersPerTokenAndLayer(eightGroups)),
  ),
  stated(
    STACK,
    'quantised-cache',
    ['An FP8 cache halves the bytes.', 1 / 2, 0],
    () => bytesPerToken(now, 8) / bytesPerToken(now, 16),
  ),
  stated(
    'system-design/cheaper-70b-serving',
    'ten-gb-each',
    ['32,000 tokens of a 70B model take about 10.5 GB.', 10.5, 0.05],
    () => (32_000 * bytesPerToken(now)) / 1e9,
  ),
  stated(
    'system-design/cache-aware-gateway',
    'two-point-six-gb',
    ['A prompt of 8000 tokens takes about 2.6 GB.', 2.6, 0.05],
    () => (8000 * bytesPerToken(now)) / 1e9,
  ),
]
