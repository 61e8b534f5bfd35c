/** The bank’s claims on windows and of hybrids. */
import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { total } from '../entries.ts'
import { distance, softmax } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import { ALL_FULL, mixedBytes, slotsOf } from './mixed.ts'
import {
  attentionIn,
  averagedInfluence,
  EVERYTHING,
  farthestInfluence,
  rollingLayer,
  scoresIn,
  throughWindows,
} from './windows.ts'
import type { Head, AttentionSpan } from './windows.ts'

const GIB = 2 ** 30

/** The model of the follow-up: 48 layers, five local ones to each global one. */
const fiveToOne = (tokens: number, window = 1024) => slotsOf(48, { period: 6, window }, tokens)
const JAMBA = { layers: 32, kept: { kind: 'heads', kvHeads: 8, headDimension: 128 } } as const
const oneInEight = { period: 8, window: 0 }

const text = (tokens: number) => matrixOf(tokens, 4, gaussianFrom(uniformFrom(2)))
const drawnHead = (tokens: number): Head => {
  const draw = gaussianFrom(uniformFrom(3))
  return { q: matrixOf(tokens, 4, draw), k: matrixOf(tokens, 4, draw), v: matrixOf(tokens, 4, draw) }
}
const local = (layers: number, window: number): readonly AttentionSpan[] =>
  Array.from({ length: layers }, () => ({ window }))

/** By how much the last state changes when one input does. */
function effectOf(position: number, tokens: number, reaches: readonly AttentionSpan[]): number {
  const inputs = text(tokens)
  const changed = inputs.map((row, t) => (t === position ? row.map(x => -x) : row))
  const [before, after] = [inputs, changed].map(each => throughWindows(each, reaches).at(-1) ?? [])
  return distance([before ?? []], [after ?? []])
}

figure(
  'architecture/local-global-attention#last-w-tokens',
  'identity',
  'With a window of 8 the last of 30 states depends on the last 8 inputs and on no earlier one.',
  {
    expected: 7,
    tolerance: 0,
    measure: () => farthestInfluence(text(30), local(1, 8)),
  },
)

figure(
  'architecture/local-global-attention#reach-grows-with-depth',
  'experiment',
  'Through 3 layers with windows of 16, what is about 48 tokens back has an effect.',
  {
    expected: 48,
    tolerance: 3,
    measure: () => farthestInfluence(text(60), local(3, 16)),
  },
)

ordering(
  'architecture/local-global-attention#reach-is-an-upper-bound',
  'arithmetic',
  'If 32 layers average over windows of 16, under 0.1 % comes from beyond three quarters of their reach.',
  () => {
    const share = averagedInfluence(32, 16)
    return total(share.slice(Math.floor(0.75 * share.length))) < 0.001 && share.length === 32 * 15 + 1
  },
)

ordering(
  'architecture/local-global-attention#full-layers-for-lookup',
  'experiment',
  'One full layer among three reads a token 50 back that three windows of 8 cannot.',
  () => {
    const mixed = [{ window: 8 }, { window: 8 }, EVERYTHING]
    return effectOf(0, 51, mixed) > 1e-3 && effectOf(0, 51, local(3, 8)) === 0
  },
)

figure(
  'architecture/local-global-attention#linear-cost',
  'arithmetic',
  'From 100 tokens to 200, a window of 10 needs about 2 times the scores.',
  {
    expected: 2,
    tolerance: 0.1,
    measure: () => scoresIn(200, { window: 10 }) / scoresIn(100, { window: 10 }),
  },
)

figure(
  'architecture/local-global-attention#linear-cost',
  'arithmetic',
  'From 100 tokens to 200, full attention needs about 4 times the scores.',
  {
    expected: 4,
    tolerance: 0.1,
    measure: () => scoresIn(200, EVERYTHING) / scoresIn(100, EVERYTHING),
  },
)

figure(
  'architecture/local-global-attention#bounded-cache',
  'identity',
  'A rolling cache of 8 gives what a mask over all 60 tokens gives: the difference is 0.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () => {
      const head = drawnHead(60)
      return distance(rollingLayer(head, 8), attentionIn(head, { window: 8 }))
    },
  },
)

figure(
  'architecture/local-global-attention#bounded-cache',
  'arithmetic',
  'At 100,000 tokens a layer with a window of 1024 keeps 1024.',
  {
    expected: 1024,
    tolerance: 0,
    measure: () => slotsOf(1, { period: 2, window: 1024 }, 100_000).local,
  },
)

figure(
  'architecture/local-global-attention#seventeen-percent',
  'arithmetic',
  'At 131,072 tokens five local layers to each global one need 17.3 % of the cache.',
  {
    expected: 17.3,
    tolerance: 0.05,
    measure: () => {
      const { full, local: rest } = fiveToOne(131_072)
      return (100 * (full + rest)) / slotsOf(48, ALL_FULL, 131_072).full
    },
  },
)

figure(
  'architecture/local-global-attention#window-hardly-matters',
  'arithmetic',
  'At 131,072 tokens the local layers hold 3.8 % of what the cache of five to one takes.',
  {
    expected: 3.8,
    tolerance: 0.05,
    measure: () => {
      const { full, local: rest } = fiveToOne(131_072)
      return (100 * rest) / (full + rest)
    },
  },
)

figure(
  'architecture/local-global-attention#window-hardly-matters',
  'arithmetic',
  'A window of 512 instead of 1024 saves 1.9 % of that cache of five to one.',
  {
    expected: 1.9,
    tolerance: 0.05,
    measure: () => {
      const [wide, narrow] = [1024, 512].map(window => fiveToOne(131_072, window))
      const sum = (each: typeof wide) => (each?.full ?? NaN) + (each?.local ?? NaN)
      return 100 * (1 - sum(narrow) / sum(wide))
    },
  },
)

ordering(
  'architecture/local-global-attention#global-layers-dominate-cache',
  'arithmetic',
  'The longer the text, the closer one global layer in six comes to a sixth of the cache, from above.',
  () => {
    const shares = [8192, 131_072, 2_097_152].map(tokens => {
      const { full, local: rest } = fiveToOne(tokens)
      return (full + rest) / slotsOf(48, ALL_FULL, tokens).full
    })
    const [short = 0, long = 0, longest = 0] = shares
    return short > long && long > longest && longest > 1 / 6 && longest < 1 / 6 + 0.001
  },
)

figure(
  'architecture/local-global-attention#softmax-must-sum-to-one',
  'identity',
  'A head whose scores are all at -50 still gives out weights that sum to 1.',
  {
    expected: 1,
    tolerance: 1e-12,
    measure: () => total(softmax(Array.from({ length: 20 }, (_, i) => -50 - i / 10))),
  },
)

figure(
  'architecture/local-global-attention#evicted-is-gone',
  'identity',
  'With 4 sinks and a window of 8 in one layer, a sink has an effect and an evicted token has none.',
  {
    expected: 0,
    tolerance: 0,
    measure: () => {
      const [sink = 0, evicted = NaN] = [3, 10].map(place => effectOf(place, 40, [{ window: 8, sinks: 4 }]))
      return sink > 1e-3 ? evicted : NaN
    },
  },
)

figure(
  'architecture/hybrid-models#four-gibibytes',
  'arithmetic',
  'Jamba’s four attention layers cache 4 GiB at 262,144 tokens.',
  {
    expected: 4,
    tolerance: 0,
    measure: () => mixedBytes(JAMBA, oneInEight, 262_144) / GIB,
  },
)

figure(
  'architecture/hybrid-models#thirty-two-gibibytes',
  'arithmetic',
  'With attention in all 32 layers Jamba’s cache would be 32 GiB.',
  {
    expected: 32,
    tolerance: 0,
    measure: () => mixedBytes(JAMBA, ALL_FULL, 262_144) / GIB,
  },
)

figure(
  'architecture/hybrid-models#smaller-cache',
  'arithmetic',
  'One attention layer in eight caches an eighth.',
  {
    expected: 1 / 8,
    tolerance: 0,
    measure: () => mixedBytes(JAMBA, oneInEight, 100_000) / mixedBytes(JAMBA, ALL_FULL, 100_000),
  },
)

figure(
  'architecture/hybrid-models#attention-still-grows',
  'arithmetic',
  'Ten times the tokens make the cache of the hybrid ten times as large.',
  {
    expected: 10,
    tolerance: 0,
    measure: () => mixedBytes(JAMBA, oneInEight, 1_000_000) / mixedBytes(JAMBA, oneInEight, 100_000),
  },
)

figure(
  'architecture/hybrid-models#ratio-is-a-trade-off',
  'arithmetic',
  'Attention in one layer of four takes twice the cache of one in eight.',
  {
    expected: 2,
    tolerance: 0,
    measure: () =>
      mixedBytes(JAMBA, { period: 4, window: 0 }, 100_000) / mixedBytes(JAMBA, oneInEight, 100_000),
  },
)
